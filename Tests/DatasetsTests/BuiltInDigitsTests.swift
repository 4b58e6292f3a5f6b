import Testing

@testable import Datasets

@Suite("Built-in digits")
struct BuiltInDigitsTests {
  @Test("the same seed draws the same bytes, another seed others")
  func seeds() {
    let first = BuiltInDigits.load(split: .train, count: 300, seed: 5)
    #expect(first.pixels == BuiltInDigits.load(split: .train, count: 300, seed: 5).pixels)
    #expect(first.pixels != BuiltInDigits.load(split: .train, count: 300, seed: 6).pixels)
  }

  @Test("an image does not depend on how many others are drawn")
  func independence() {
    let few = BuiltInDigits.load(split: .test, count: 10)
    let many = BuiltInDigits.load(split: .test, count: 700)
    #expect(few.pixels == Array(many.pixels.prefix(few.pixels.count)))
  }

  @Test("training and test images have no picture in common")
  func parts() {
    let train = BuiltInDigits.load(split: .train, count: 500)
    let test = BuiltInDigits.load(split: .test, count: 500)
    let seen = Set((0..<train.count).map { train.image(at: $0).pixels })
    #expect(seen.count == 500)
    #expect((0..<test.count).allSatisfy { !seen.contains(test.image(at: $0).pixels) })
  }

  @Test("all ten digits are equally frequent, and neighbors differ")
  func balance() {
    let digits = BuiltInDigits.load(split: .test)
    for digit in 0..<10 { #expect(digits.labels.count { $0 == digit } == 200) }
    #expect(zip(digits.labels, digits.labels.dropFirst()).contains { $0 != $1 })
  }

  @Test("every digit leaves ink, and most of the paper white")
  func ink() {
    let digits = BuiltInDigits.load(split: .test, count: 200)
    for index in 0..<digits.count {
      let dark = digits.image(at: index).pixels.count { $0 > 100 }
      #expect((20...400).contains(dark), "image \(index)")
    }
  }
}
