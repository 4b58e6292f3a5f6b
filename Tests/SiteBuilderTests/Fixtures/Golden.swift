import Foundation
import Testing

/// Compares text with a file in `Goldens/`; `LESSONS_RECORD=all swift test --filter SiteBuilderTests`
/// writes the files anew.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  let file = tests.appendingPathComponent("../Goldens/\(name)").standardized
  if ProcessInfo.processInfo.environment["LESSONS_RECORD"] == "all" {
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
  let golden = try String(contentsOf: file, encoding: .utf8)
  let difference = firstDifference(text, golden)
  #expect(difference == nil, sourceLocation: sourceLocation)
}

/// The first line in which two texts differ.
private func firstDifference(_ text: String, _ golden: String) -> String? {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let expected = golden.split(separator: "\n", omittingEmptySubsequences: false)
  for number in 0..<max(lines.count, expected.count) {
    let line = number < lines.count ? lines[number] : "(end)"
    let wanted = number < expected.count ? expected[number] : "(end)"
    if line != wanted { return "line \(number + 1): expected “\(wanted)”, made “\(line)”" }
  }
  return nil
}

/// The part of a page between `<main …>` and `</main>`, without empty lines.
func mainPart(of html: String) -> String {
  guard let start = html.range(of: "<main"), let end = html.range(of: "</main>") else { return "" }
  return html[start.lowerBound..<end.upperBound].split(separator: "\n").joined(separator: "\n")
    + "\n"
}
