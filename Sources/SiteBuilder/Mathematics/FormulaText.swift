/// Writes a formula as one line of plain text, for search: `1/9`, `x²`, `(n − k)/s + 1`.
enum FormulaText {
  static func text(of formula: Formula) -> String {
    row(formula.nodes).split { $0.isWhitespace }.joined(separator: " ")
  }

  private static func row(_ nodes: [MathNode]) -> String {
    var text = ""
    for (index, node) in nodes.enumerated() {
      let isSign = node.isSign && (index == 0 || nodes[index - 1].leadsToSign)
      text += isSign ? line(node).trimmingBlanks : line(node)
    }
    return text
  }

  private static func line(_ node: MathNode) -> String {
    switch node {
    case .number(let text), .identifier(let text, _), .delimiter(let text, _),
      .sizedDelimiter(let text, _), .largeOperator(let text), .text(let text):
      text
    case .operator(let sign): spaced(sign)
    case .function(let name, _): " \(name) "
    case .space(let width): width > 0 ? " " : ""
    case .row(let nodes): row(nodes)
    case .fraction(let upper, let lower, let hasLine):
      "\(single(upper))\(hasLine ? "/" : ", ")\(single(lower))"
    case .root(let radicand, let index): (index.map(line) ?? "") + "√" + single(radicand)
    case .fenced(let left, let content, let right):
      (left ?? "") + row(content).trimmingBlanks + (right ?? "")
    case .scripts(let base, let sub, let sup):
      line(base).trimmingBlanks + script(sub, "_", lowered) + script(sup, "^", raised)
        + (base.isApplied ? " " : "")
    case .accent(let base, let mark, _): accented(line(base), mark)
    case .stack(let base, let under, let over):
      line(base) + ([under, over].compactMap { $0 }.map(label).joined())
    case .stretchy: ""
    case .table(let rows, _):
      rows.map { $0.map(line).joined(separator: " ") }.joined(separator: ", ")
    }
  }

  /// Most signs have blanks around them; `3×3` is one word.
  private static func spaced(_ sign: String) -> String {
    switch sign {
    case ",", ";", ":": sign + " "
    case "×", "⋅", "/", "!", "′", "″", "‴", ".": sign
    default: " \(sign) "
    }
  }

  /// In brackets where it is more than a word.
  private static func single(_ node: MathNode) -> String {
    let text = line(node).trimmingBlanks
    return text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." || $0 == "," }
      ? text : "(\(text))"
  }

  private static func script(
    _ node: MathNode?, _ mark: String, _ small: [Character: Character]
  ) -> String {
    guard let node else { return "" }
    let text = line(node).trimmingBlanks
    let letters = text.compactMap { small[$0] }
    if letters.count == text.count { return String(letters) }
    return mark + (text.count == 1 ? text : single(node))
  }

  private static let lowered = Dictionary(uniqueKeysWithValues: zip("0123456789", "₀₁₂₃₄₅₆₇₈₉"))
  private static let raised = Dictionary(
    uniqueKeysWithValues: zip("0123456789−′″‴", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻′″‴"))

  private static func label(_ node: MathNode) -> String {
    let text = line(node).trimmingBlanks
    return text.isEmpty ? "" : " (\(text))"
  }

  /// `ŷ` in one character where there is one base, else the base alone.
  private static func accented(_ base: String, _ mark: String) -> String {
    let combining = [
      "^": "\u{302}", "¯": "\u{304}", "→": "\u{20D7}", "~": "\u{303}", "˙": "\u{307}",
      "¨": "\u{308}", "ˇ": "\u{30C}",
    ]
    return base.count == 1 ? base + (combining[mark] ?? "") : base
  }
}

extension MathNode {
  /// A plus or minus, which belongs to what follows it where nothing stands before it.
  fileprivate var isSign: Bool {
    [.operator("−"), .operator("+"), .operator("±")].contains(self)
  }

  /// A sum or function, which is set apart from what it is applied to.
  fileprivate var isApplied: Bool {
    switch self {
    case .largeOperator, .function: true
    default: false
    }
  }

  /// What a sign behind it cannot belong to.
  fileprivate var leadsToSign: Bool {
    switch self {
    case .operator, .delimiter(_, .left): true
    default: false
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
