import Testing

@testable import SiteBuilder

@Suite("Formulas as plain text")
struct FormulaTextTests {
  @Test(
    "a formula is one line that can be read aloud",
    arguments: [
      ("\\frac{1}{9}", "1/9"), ("\\frac{n + 2p - k}{s} + 1", "(n + 2p − k)/s + 1"),
      ("z = 0.5\\,(x + y)", "z = 0.5 (x + y)"), ("k \\times k", "k×k"), ("-p + 2s", "−p + 2s"),
      ("x \\cdot -1", "x⋅−1"), ("HW\\quad MN", "HW MN"), ("H W M N k^2", "HWMNk²"),
      ("2^{10}", "2¹⁰"), ("10^{-16}", "10⁻¹⁶"), ("2^{4608 + 2048}", "2^(4608 + 2048)"),
      ("x_1", "x₁"), ("g_x^2", "g_x²"), ("f^*", "f^∗"), ("\\sqrt{g_x^2 + 1}", "√(g_x² + 1)"),
      ("\\sqrt[3]{x}", "3√x"), ("\\hat{y}", "y\u{302}"), ("\\widehat{ab}", "ab"),
      ("\\max(0, x)", "max (0, x)"), ("\\ln 10 \\approx 2.3", "ln 10 ≈ 2.3"),
      ("\\left\\lfloor \\frac{n}{s} \\right\\rfloor", "⌊n/s⌋"), ("\\binom{n}{k}", "(n, k)"),
      ("\\text{if } x", "if x"), ("\\underbrace{a + b}_{\\text{sum}}", "a + b (sum)"),
      ("\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}", "[1 2, 3 4]"), ("f'", "f′"),
      ("\\sum_{i=1}^n x_i", "∑_(i = 1)^n x_i"),
    ])
  func line(tex: String, expected: String) throws {
    #expect(FormulaText.text(of: try Formula(parsing: tex)) == expected)
  }
}
