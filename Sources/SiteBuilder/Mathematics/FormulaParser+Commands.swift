import LessonDocument

/// What each command reads.
extension FormulaParser {
  mutating func command(_ name: String, from start: TeXLexer) throws(TeXProblem) -> MathNode {
    if let symbol = symbol(name) { return symbol }
    if let accent = TeXSymbols.accents[name] {
      return .accent(try argument(of: "\\" + name), accent.mark, isWide: accent.isWide)
    }
    if let alphabet = MathAlphabet.commands[name] {
      return try styled(name) { $0.alphabet = alphabet }
    }
    if let size = TeXSymbols.sizes[name] {
      return .sizedDelimiter(try delimiter(after: name) ?? "", size: size)
    }
    return try structure(name, from: start)
  }

  private func symbol(_ name: String) -> MathNode? {
    if let mark = TeXSymbols.letters[name] { return letter(mark) }
    if let mark = TeXSymbols.uprightLetters[name] {
      return .identifier(alphabet?.letters(mark) ?? mark, isUpright: true)
    }
    if let mark = TeXSymbols.operators[name] { return .operator(mark) }
    if let mark = TeXSymbols.largeOperators[name] { return .largeOperator(mark) }
    if let takesLimits = TeXSymbols.functions[name] {
      return .function(Self.spelled(name), takesLimits: takesLimits)
    }
    if let delimiter = TeXSymbols.delimiters[name] {
      return .delimiter(delimiter.mark, delimiter.side)
    }
    return TeXSymbols.spaces[name].map { .space($0) }
  }

  private static func spelled(_ function: String) -> String {
    switch function {
    case "argmax": "arg max"
    case "argmin": "arg min"
    case "limsup": "lim sup"
    case "liminf": "lim inf"
    default: function
    }
  }

  private mutating func structure(
    _ name: String, from start: TeXLexer
  ) throws(TeXProblem) -> MathNode {
    let command = "\\" + name
    switch name {
    case "frac", "dfrac", "tfrac":
      return .fraction(try argument(of: command), try argument(of: command))
    case "binom":
      let (upper, lower) = (try argument(of: command), try argument(of: command))
      return .fenced(left: "(", [.fraction(upper, lower, hasLine: false)], right: ")")
    case "sqrt": return try root()
    case "left": return try fenced(from: start)
    case "begin": return try table(from: start)
    case "text", "textrm": return .text(try rawArgument(of: command))
    case "textbf": return .text(MathAlphabet.bold.letters(try rawArgument(of: command)))
    case "textit": return .text(try rawArgument(of: command))
    case "operatorname": return .function(try rawArgument(of: command), takesLimits: false)
    case "mathrm": return try styled(name) { $0.isUpright = true }
    case "mathit": return try styled(name) { $0.isUpright = false }
    case "underbrace":
      return .stack(try argument(of: command), under: .stretchy("⏟"), over: nil)
    case "overbrace":
      return .stack(try argument(of: command), under: nil, over: .stretchy("⏞"))
    case "underline":
      return .stack(try argument(of: command), under: .stretchy("_"), over: nil)
    case "overset", "stackrel":
      let over = try argument(of: command)
      return .stack(try argument(of: command), under: nil, over: over)
    case "underset":
      let under = try argument(of: command)
      return .stack(try argument(of: command), under: under, over: nil)
    case "displaystyle", "textstyle": return .row([])
    default:
      let nearest = TeXSymbols.nearest(to: name)
      throw Self.problem(
        at: start, "\\\(name) is not a command that lessons know",
        nearest.map { "did you mean \\\($0)?" })
    }
  }

  /// The argument in another alphabet; letters that follow one another form a word.
  private mutating func styled(
    _ name: String, _ change: (inout FormulaParser) -> Void
  ) throws(TeXProblem) -> MathNode {
    let (alphabet, isUpright) = (self.alphabet, self.isUpright)
    change(&self)
    defer { (self.alphabet, self.isUpright) = (alphabet, isUpright) }
    let argument = try argument(of: "\\" + name)
    guard case .row(let nodes) = argument else { return argument }
    return Self.word(nodes) ?? argument
  }

  private static func word(_ nodes: [MathNode]) -> MathNode? {
    var word = ""
    for node in nodes {
      switch node {
      case .identifier(let text, _), .number(let text): word += text
      default: return nil
      }
    }
    return word.isEmpty ? nil : .identifier(word, isUpright: true)
  }

  private mutating func rawArgument(of command: String) throws(TeXProblem) -> String {
    guard let text = lexer.takeRawGroup() else {
      throw problem("\(command) lacks its text in braces", "write \(command){…}")
    }
    return text
  }

  private mutating func root() throws(TeXProblem) -> MathNode {
    guard lexer.next == .character("[") else {
      return .root(try argument(of: "\\sqrt"), index: nil)
    }
    _ = lexer.take()
    var index: [MathNode] = []
    while lexer.next != .character("]") { index.append(try atom()) }
    _ = lexer.take()
    return .root(try argument(of: "\\sqrt"), index: .row(index))
  }

  // MARK: Brackets

  private mutating func fenced(from start: TeXLexer) throws(TeXProblem) -> MathNode {
    let left = try delimiter(after: "left")
    let content = try row()
    guard lexer.next == .command("right") else {
      throw Self.problem(at: start, "\\left has no \\right", "write \\right. for no bracket")
    }
    _ = lexer.take()
    return .fenced(left: left, content, right: try delimiter(after: "right"))
  }

  /// The bracket behind `\left`, `\right` or `\big`; nil for `.`
  private mutating func delimiter(after name: String) throws(TeXProblem) -> String? {
    let start = lexer
    switch lexer.take() {
    case .character("."): return nil
    case .character("<"): return "⟨"
    case .character(">"): return "⟩"
    case .character(let character) where "()[]|/".contains(character): return String(character)
    case .command(let command):
      if let delimiter = TeXSymbols.delimiters[command] { return delimiter.mark }
    default: break
    }
    throw Self.problem(
      at: start, "\\\(name) is not followed by a bracket", "write \\\(name)( or \\\(name)\\lfloor")
  }
}
