/// Texts of lessons that several tests need.
enum SampleLesson {
  /// A section with one cell, and what it shows.
  static func section(_ id: String, _ code: String, expect: String? = nil) -> String {
    let cell = "## \(id) {#\(id)}\n\n```swift\n\(code)\n```\n\n"
    return cell + (expect.map { "```expect\n\($0)\n```\n\n" } ?? "")
  }

  static let front = "---\ntitle: A lesson\n---\n\n"

  /// A lesson that shows 1 + 1 and passes.
  static let small = front + section("sum", "show(1 + 1)", expect: "2")

  /// Code that adds a word to a file, so that a test sees what was really run.
  static func log(_ word: String, to path: String) -> String {
    """
    import Foundation
    let log = fopen("\(path)", "a")
    fputs("\(word) ", log)
    fclose(log)
    """
  }
}
