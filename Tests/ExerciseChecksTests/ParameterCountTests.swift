import Testing

@testable import ExerciseChecks

@Suite("Parameters of residual networks")
struct ParameterCountTests {
  private let count = ParameterCount()

  @Test("a block of one channel: two convolutions of 9 + 1, two normalizations of 2")
  func smallest() {
    #expect(count.block(1, 1, stride: 1) == 24)
  }

  @Test("a stride or other channels put a convolution on the shortcut")
  func shortcut() {
    #expect(count.block(1, 1, stride: 2) == 24 + 2)
    #expect(count.block(1, 2, stride: 1) == (18 + 2) + (36 + 2) + (2 + 2) + 8)
  }

  @Test("the lesson's blocks have as many as it says")
  func lesson() {
    #expect(count.block(64, 64, stride: 1) == 74_112)
    #expect(count.block(64, 128, stride: 2) == 230_272)
  }

  @Test(
    "ResNet-18 and ResNet-34 have as many as their layers together",
    arguments: [([2, 2, 2, 2], 11_178_378), ([3, 4, 6, 3], 21_290_250)])
  func networks(_ blocks: [Int], _ parameters: Int) {
    #expect(count.network(blocks, 64) == parameters)
  }
}
