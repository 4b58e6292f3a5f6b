import Testing

@testable import ExerciseChecks

@Suite("Values as Swift writes them")
struct WrittenValueTests {
  @Test("whole numbers are grouped from five digits on")
  func integers() {
    #expect(
      [7, -3, 4320, 12345, -1_234_567].map(\.written) == [
        "7", "-3", "4320", "12_345", "-1_234_567",
      ])
  }

  @Test("other numbers have six significant digits, whole ones no point")
  func numbers() {
    #expect(
      [2.0, 0.1, 2.302585093, -1e-10, .nan, -.nan].map(\.written) == [
        "2", "0.1", "2.30259", "-1e-10", "nan", "nan",
      ])
  }

  @Test("rows stand below each other")
  func rows() {
    #expect([[1, 2], [3, 4]].written == "[[1, 2],\n [3, 4]]")
  }

  @Test("of a long array the beginning is shown")
  func long() {
    #expect(Array(1...20).written == "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, … 20 in all]")
  }

  @Test("a long call has a line for each argument")
  func call() {
    let info = ExerciseInfo("f(picture:size:)", section: "", hints: [])
    #expect(
      info.call(with: ["[[1],\n [2]]", "3"])
        == "f(\n  picture: [[1],\n            [2]],\n  size: 3)")
  }
}
