import Testing

@testable import SiteBuilder

@Suite("Formulas")
struct FormulaTests {
  /// The formula's MathML without the `<math>` around it.
  private func mathML(_ tex: String) throws -> String {
    let html = MathML.markup(of: try Formula(parsing: tex), isBlock: false).html
    return String(html.dropFirst("<math>".count).dropLast("</math>".count))
  }

  @Test(
    "letters, numbers and operators",
    arguments: [
      ("n", "<mi>n</mi>"), ("12", "<mn>12</mn>"), ("0.5", "<mn>0.5</mn>"),
      ("n-k+1", "<mi>n</mi><mo>−</mo><mi>k</mi><mo>+</mo><mn>1</mn>"),
      ("a \\times b", "<mi>a</mi><mo>×</mo><mi>b</mi>"),
      ("x<y", "<mi>x</mi><mo>&lt;</mo><mi>y</mi>"),
      ("\\alpha", "<mi>α</mi>"), ("\\Gamma", "<mi mathvariant=\"normal\">Γ</mi>"),
      ("12,443,648", "<mn>12,443,648</mn>"), ("12{,}443{,}648", "<mn>12,443,648</mn>"),
      ("1,10", "<mn>1</mn><mo>,</mo><mn>10</mn>"), ("\\mathbb{R}", "<mi>ℝ</mi>"),
      ("\\mathbf{x}", "<mi>𝐱</mi>"), ("\\mathcal{L}", "<mi>ℒ</mi>"),
      ("\\mathrm{ReLU}", "<mi>ReLU</mi>"), ("\\text{if } x", "<mtext>if\u{A0}</mtext><mi>x</mi>"),
      ("a\\quad b", "<mi>a</mi><mspace width=\"1.0em\"></mspace><mi>b</mi>"),
    ])
  func symbols(tex: String, expected: String) throws {
    #expect(try mathML(tex) == expected)
  }

  @Test(
    "scripts, fractions and roots",
    arguments: [
      ("x^2", "<msup><mi>x</mi><mn>2</mn></msup>"), ("x_i", "<msub><mi>x</mi><mi>i</mi></msub>"),
      ("x_i^2", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>"),
      ("x^{n+1}", "<msup><mi>x</mi><mrow><mi>n</mi><mo>+</mo><mn>1</mn></mrow></msup>"),
      ("f'", "<msup><mi>f</mi><mo>′</mo></msup>"), ("f''", "<msup><mi>f</mi><mo>″</mo></msup>"),
      ("f'^2", "<msup><mi>f</mi><mrow><mo>′</mo><mn>2</mn></mrow></msup>"),
      ("\\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>"),
      ("x^12", "<msup><mi>x</mi><mn>1</mn></msup><mn>2</mn>"),
      ("\\frac{1}{2}", "<mfrac><mn>1</mn><mn>2</mn></mfrac>"),
      ("\\sqrt{x}", "<msqrt><mi>x</mi></msqrt>"),
      ("\\sqrt[3]{x}", "<mroot><mi>x</mi><mrow><mn>3</mn></mrow></mroot>"),
      ("\\hat{y}", "<mover accent=\"true\"><mi>y</mi><mo stretchy=\"false\">^</mo></mover>"),
    ])
  func structures(tex: String, expected: String) throws {
    #expect(try mathML(tex) == expected)
  }

  @Test(
    "sums carry their limits above and below, integrals at their side",
    arguments: [
      (
        "\\sum_{i=1}^n",
        "<munderover><mo movablelimits=\"true\">∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>"
      ), ("\\int_0^1", "<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup>"),
      (
        "\\max_j",
        "<munder><mo movablelimits=\"true\" form=\"prefix\" lspace=\"0\" rspace=\"0\">max</mo><mi>j</mi></munder>"
      ),
    ])
  func limits(tex: String, expected: String) throws {
    #expect(try mathML(tex) == expected)
  }

  @Test("a function is set apart from what it is applied to, unless that is in brackets")
  func functions() throws {
    let sign = "<mo>\u{2061}</mo>"
    #expect(
      try mathML("\\log x") == "<mi>log</mi>\(sign)<mspace width=\"0.1667em\"></mspace><mi>x</mi>")
    #expect(try mathML("\\exp(x)").hasPrefix("<mi>exp</mi>\(sign)<mo form=\"prefix\""))
  }

  @Test("brackets grow with \\left and \\right only")
  func brackets() throws {
    #expect(
      try mathML("\\left\\lfloor x \\right.")
        == "<mrow><mo fence=\"true\" form=\"prefix\" stretchy=\"true\">⌊</mo><mi>x</mi></mrow>")
    #expect(try mathML("(") == "<mo form=\"prefix\" stretchy=\"false\">(</mo>")
  }

  @Test("the label of a brace stands below it")
  func braces() throws {
    #expect(
      try mathML("\\underbrace{x}_{n}")
        == "<munder><munder><mi>x</mi><mo stretchy=\"true\">⏟</mo></munder><mi>n</mi></munder>")
  }

  @Test("a matrix is a table in brackets")
  func matrix() throws {
    let html = try mathML("\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}")
    #expect(html.contains("<mtable class=\"matrix\"><mtr><mtd><mrow><mn>1</mn></mrow></mtd>"))
    #expect(html.components(separatedBy: "<mtr>").count == 3)
    #expect(html.contains("stretchy=\"true\">[</mo>"))
  }

  @Test("aligned equations are set right and left of their relation")
  func aligned() throws {
    let html = try mathML("\\begin{aligned} a &= b \\\\ c &= d \\\\ \\end{aligned}")
    #expect(html.components(separatedBy: "<mtd class=\"right\">").count == 3)
    #expect(html.components(separatedBy: "<mtd class=\"left\">").count == 3)
  }

  @Test(
    "what cannot be read is a problem with its line and advice",
    arguments: [
      (
        "\\fract{1}{2}", 0, "in a formula: \\fract is not a command that lessons know",
        "did you mean \\frac?"
      ),
      (
        "a\n+ \\gama", 1, "in a formula: \\gama is not a command that lessons know",
        "did you mean \\gamma?"
      ),
      ("\\frac{1}", 0, "in a formula: \\frac lacks what it applies to", "write \\frac{…}"),
      ("{a", 0, "in a formula: a { is not closed", nil),
      ("a}", 0, "in a formula: a } closes nothing", nil),
      ("x^", 0, "in a formula: ^ lacks what it applies to", "write ^{…}"),
      ("x^a^b", 0, "in a formula: two superscripts follow one another", "write {a^b}^c"),
      ("\\left( x", 0, "in a formula: \\left has no \\right", "write \\right. for no bracket"),
      ("\\right)", 0, "in a formula: \\right closes nothing", nil),
      (
        "\\begin{matrx} \\end{matrx}", 0,
        "in a formula: \\begin{matrx} is not a table that lessons know",
        "did you mean \\begin{matrix}?"
      ),
      ("\\begin{cases} 1", 0, "in a formula: \\begin{cases} has no \\end{cases}", nil),
      ("\\text x", 0, "in a formula: \\text lacks its text in braces", "write \\text{…}"),
    ] as [(String, Int, String, String?)])
  func problems(tex: String, line: Int, message: String, advice: String?) {
    #expect(throws: TeXProblem(line: line, message: message, advice: advice)) {
      try Formula(parsing: tex)
    }
  }

  @Test("endless nesting is a problem, not a crash", arguments: ["{", "\\sqrt{", "\\left("])
  func nesting(opening: String) {
    #expect(throws: TeXProblem.self) {
      try Formula(parsing: String(repeating: opening, count: 100_000))
    }
  }

  @Test("nesting without braces ends too")
  func nestedCommands() {
    #expect(throws: TeXProblem.self) {
      try Formula(parsing: String(repeating: "\\sqrt", count: 100_000) + "x")
    }
  }

  @Test(
    "a formula ends or is a problem, whatever stands in it",
    arguments: [
      "\\sqrt[", "\\sqrt[3", "\\sqrt[}", "&", "\\\\", "\\", "\\begin", "\\end{x}", "\\left", "''",
      "_", "~",
    ])
  func ends(tex: String) {
    _ = try? Formula(parsing: tex)
  }

  @Test("hostile text in a formula is escaped")
  func hostile() throws {
    #expect(try !mathML("\\text{<script>} < \\mathrm{<b>}").contains("<script>"))
  }
}
