import Charts
import Datasets
import LessonKit
import Tensors
import Testing

@Suite("What charts take from a tensor")
struct BridgeTests {
  @Test(
    "are the rows of a matrix, whatever dimensions of 1 lead",
    arguments: [[2, 3], [1, 2, 3], [1, 1, 2, 3]])
  func rows(shape: [Int]) {
    #expect(Tensor([1, 2, 3, 4, 5, 6], shape: shape).rows == [[1, 2, 3], [4, 5, 6]])
  }

  @Test("are as many rows as there are, though they are empty")
  func empty() {
    #expect(Tensor.zeros([2, 0]).rows == [[], []])
    #expect(Tensor.zeros([0, 2]).rows.isEmpty)
  }

  @Test("is one matrix, or the program stops and says which shape it met")
  func severalMatrices() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Tensor.zeros([2, 2, 2]).rows
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("a tensor of shape [2, 2, 2] is not one matrix"))
  }

  @Test("is a bitmap of a gray picture or of one with three planes")
  func bitmaps() {
    let gray = PixelImage(channels: 1, height: 1, width: 2, pixels: [7, 9])
    #expect(Bitmap(gray) == Bitmap(width: 2, height: 1, pixels: [7, 7, 7, 9, 9, 9]))
    let color = PixelImage(channels: 3, height: 1, width: 2, pixels: [1, 2, 3, 4, 5, 6])
    #expect(Bitmap(color) == Bitmap(width: 2, height: 1, pixels: [1, 3, 5, 2, 4, 6]))
  }
}
