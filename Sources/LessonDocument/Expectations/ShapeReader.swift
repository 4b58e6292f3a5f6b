/// Reads the body of an `expect shape`: `[1, 10, 98, 98]`, `torch.Size([1, 10])`, `(1, 10)` or
/// `1×10×98×98`.
enum ShapeReader {
  static func read(
    _ body: Range<Int>, in source: SourceText, problems: inout [DocumentProblem]
  ) -> [Int] {
    var text = Substring(source.string(body))
    if text.hasPrefix("torch.Size("), text.hasSuffix(")") {
      text = text.dropFirst("torch.Size(".count).dropLast()
    }
    if let shape = bracketed(text) ?? crossed(text) { return shape }
    problems.append(
      body.isEmpty
        ? source.problem(
          line: source.line(at: max(body.lowerBound - 1, 0)), "the expected shape is empty",
          advice: "write a shape such as [1, 10, 98, 98]")
        : source.problem(
          at: body.lowerBound, "“\(text.prefix(40))” is no shape",
          advice: "write a shape such as [1, 10, 98, 98] or 1×10×98×98"))
    return []
  }

  /// `[2, 3]` or `(2, 3)`; `[]` is a scalar's shape.
  private static func bracketed(_ text: Substring) -> [Int]? {
    guard
      text.hasPrefix("[") && text.hasSuffix("]") || text.hasPrefix("(") && text.hasSuffix(")"),
      text.count >= 2
    else { return nil }
    let inside = text.dropFirst().dropLast()
    if inside.allSatisfy(\.isWhitespace) { return [] }
    var parts = inside.split(separator: ",", omittingEmptySubsequences: false)
    if parts.count > 1, parts.last?.allSatisfy(\.isWhitespace) == true { parts.removeLast() }
    return sizes(parts)
  }

  /// `2×3`, also with the letter x.
  private static func crossed(_ text: Substring) -> [Int]? {
    sizes(text.split(omittingEmptySubsequences: false) { $0 == "×" || $0 == "x" })
  }

  private static func sizes(_ parts: [Substring]) -> [Int]? {
    var sizes: [Int] = []
    for part in parts {
      let digits = part.trimmingPrefix(while: \.isWhitespace).prefix { !$0.isWhitespace }
      guard part.filter({ !$0.isWhitespace }).count == digits.count,
        digits.allSatisfy({ $0.isASCII && $0.isNumber }), let size = Int(digits)
      else { return nil }
      sizes.append(size)
    }
    return sizes
  }
}
