/// Reads TeX into a tree, by recursive descent.
struct FormulaParser {
  var lexer: TeXLexer
  /// The alphabet that letters are set in, inside `\mathbf{…}` and its kin.
  var alphabet: MathAlphabet?
  /// Inside `\mathrm{…}`.
  var isUpright = false
  private var depth = 0

  /// Deeper nesting than any reader follows, and less than the stack holds.
  private static let deepest = 100

  init(_ tex: String) {
    lexer = TeXLexer(tex)
  }

  mutating func formula() throws(TeXProblem) -> [MathNode] {
    let nodes = try row()
    switch lexer.next {
    case .end: return nodes
    case .closeBrace: throw problem("a } closes nothing")
    case .alignment:
      throw problem("& stands outside of a table", "write \\begin{aligned} … \\end{aligned}")
    case .newRow:
      throw problem("\\\\ stands outside of a table", "write \\begin{aligned} … \\end{aligned}")
    case .command(let name): throw problem("\\\(name) closes nothing")
    default: throw problem("the formula cannot be read from here on")
    }
  }

  /// Everything up to a token that ends a row: a closing brace, `&`, `\\`, `\right`, `\end`.
  mutating func row() throws(TeXProblem) -> [MathNode] {
    var nodes: [MathNode] = []
    while !endsRow(lexer.next) { nodes.append(try scripted()) }
    return nodes
  }

  private func endsRow(_ token: TeXToken) -> Bool {
    switch token {
    case .end, .closeBrace, .alignment, .newRow, .command("right"), .command("end"): true
    default: false
    }
  }

  // MARK: Scripts

  /// An atom with its primes, subscript and superscript.
  private mutating func scripted() throws(TeXProblem) -> MathNode {
    let startsWithScript = [.superscript, .subscript, .prime].contains(lexer.next)
    let base = startsWithScript ? MathNode.row([]) : try atom()
    var sub: MathNode?
    var sup: MathNode?
    var primes = 0
    while true {
      switch lexer.next {
      case .prime:
        _ = lexer.take()
        primes += 1
      case .superscript:
        guard sup == nil else {
          throw problem("two superscripts follow one another", "write {a^b}^c")
        }
        _ = lexer.take()
        sup = try argument(of: "^")
      case .subscript:
        guard sub == nil else {
          throw problem("two subscripts follow one another", "write {a_b}_c")
        }
        _ = lexer.take()
        sub = try argument(of: "_")
      case .command("limits"), .command("nolimits"): _ = lexer.take()
      default: return Self.scripted(base, sub: sub, sup: Self.primed(sup, primes))
      }
    }
  }

  private static func primed(_ sup: MathNode?, _ count: Int) -> MathNode? {
    guard count > 0 else { return sup }
    let marks = ["′", "″", "‴"]
    let prime = MathNode.operator(
      count <= 3 ? marks[count - 1] : String(repeating: "′", count: count))
    return sup.map { .row([prime, $0]) } ?? prime
  }

  private static func scripted(_ base: MathNode, sub: MathNode?, sup: MathNode?) -> MathNode {
    guard sub != nil || sup != nil else { return base }
    // The label of a brace stands below or above it.
    if case .stack(let inner, let under, let over) = base {
      if case .stretchy? = under, let sub, sup == nil {
        return .stack(base, under: sub, over: nil)
      }
      if case .stretchy? = over, let sup, sub == nil {
        return .stack(base, under: nil, over: sup)
      }
      return .scripts(.stack(inner, under: under, over: over), sub: sub, sup: sup)
    }
    return .scripts(base, sub: sub, sup: sup)
  }

  // MARK: Atoms

  /// What a command takes: a group in braces, a single digit, or another atom.
  mutating func argument(of name: String) throws(TeXProblem) -> MathNode {
    switch lexer.next {
    case .end, .closeBrace, .alignment, .newRow, .superscript, .subscript, .prime,
      .command("right"), .command("end"):
      throw problem("\(name) lacks what it applies to", "write \(name){…}")
    case .number: return digit()
    default: return try atom()
    }
  }

  private mutating func digit() -> MathNode {
    let digit = lexer.takeDigit()
    return .number(alphabet?.letters(digit) ?? digit)
  }

  mutating func atom() throws(TeXProblem) -> MathNode {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest else { throw problem("the formula is nested too deeply") }
    let start = lexer
    switch lexer.take() {
    case .number(let number): return .number(alphabet?.letters(number) ?? number)
    case .character(let character): return self.character(character)
    case .openBrace: return try group(from: start)
    case .command(let name): return try command(name, from: start)
    default: throw problem("something is missing here")
    }
  }

  private mutating func group(from start: TeXLexer) throws(TeXProblem) -> MathNode {
    let nodes = try row()
    guard lexer.next == .closeBrace else { throw Self.problem(at: start, "a { is not closed") }
    _ = lexer.take()
    return nodes.count == 1 ? nodes[0] : .row(nodes)
  }

  private func character(_ character: Character) -> MathNode {
    switch character {
    case "(", "[": .delimiter(String(character), .left)
    case ")", "]": .delimiter(String(character), .right)
    case "|": .delimiter("|", .middle)
    case "-": .operator("−")
    case "*": .operator("∗")
    case "~": .space(0.25)
    case _ where character.isLetter: letter(String(character))
    default: .operator(String(character))
    }
  }

  func letter(_ text: String) -> MathNode {
    .identifier(alphabet?.letters(text) ?? text, isUpright: isUpright)
  }

  // MARK: Problems

  func problem(_ message: String, _ advice: String? = nil) -> TeXProblem {
    Self.problem(at: lexer, message, advice)
  }

  static func problem(
    at lexer: TeXLexer, _ message: String, _ advice: String? = nil
  ) -> TeXProblem {
    TeXProblem(line: lexer.line, message: "in a formula: " + message, advice: advice)
  }
}
