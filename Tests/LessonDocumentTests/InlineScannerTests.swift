import Testing

@testable import LessonDocument

@Suite("Maths and values in text")
struct InlineScannerTests {
  private func found(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return InlineScanner.findings(in: bytes).map { finding in
      let text = String(decoding: bytes[finding.range], as: UTF8.self)
      switch finding.kind {
      case .math: return text
      case .value: return text
      case .malformedValue: return "malformed \(text)"
      case .doubleDollar: return "double \(text)"
      case .malformedComment: return "comment \(text)"
      case .angle: return "angle"
      }
    }
  }

  @Test(
    "dollars are maths by pandoc's rule",
    arguments: [
      ("$x$", ["$x$"]), ("a $x^2$, $y$.", ["$x^2$", "$y$"]), ("$5 and $6", []),
      ("$5 and $6$", ["$6$"]), ("$ x$", []), ("$x $", []), ("$x$5", []), ("\\$x$", []),
      ("$\\$$", ["$\\$$"]), ("$x", []), ("$", []), ("$a\nb$", ["$a\nb$"]), ("$a\n$b$", ["$b$"]),
      ("$$x$$ $y$", ["double $$x$$", "$y$"]), ("$$ $x$", ["double $$", "$x$"]),
      ("$x$$y$", ["$x$", "$y$"]), ("$x$-axis", ["$x$"]),
      ("\\\\$x$", ["$x$"]), ("é$é$é", ["$é$"]),
    ])
  func maths(_ text: String, _ expected: [String]) {
    #expect(found(in: text) == expected)
  }

  @Test(
    "code, comments and automatic links are left alone",
    arguments: [
      ("`$x$`", []), ("`$x` $y$", ["$y$"]), ("``a ` $x$`` $y$", ["$y$"]), ("` $x$", ["$x$"]),
      ("\\`$x$`", ["$x$"]), ("$a `b$ c` d$", []), ("<!-- $x$ --> $y$", ["$y$"]),
      ("<https://a.b/$x$>", []), ("`[1](=a)`", []), ("`<b>`", []), ("<b>", ["angle"]),
      ("$a ` b$", ["$a ` b$"]), ("<!-- a", ["comment <!--"]),
      ("<!-- a -- b --> $x$", ["comment <!-- a --", "$x$"]), ("<!----> $x$", ["$x$"]),
    ])
  func opaque(_ text: String, _ expected: [String]) {
    #expect(found(in: text) == expected)
  }

  @Test(
    "values are plain text in brackets with a name behind “=”",
    arguments: [
      ("[1](=a)", ["[1](=a)"]), ("[1 %](=a.b-c_d) [2](=b)", ["[1 %](=a.b-c_d)", "[2](=b)"]),
      ("[1](a)", []), ("\\[1](=a)", []), ("[[1](=a)](b)", ["[1](=a)"]),
      ("[](=a)", ["malformed [](=a)"]), ("[1](=)", ["malformed [1](="]),
      ("[1](=a b)", ["malformed [1](="]), ("![1](=a)", ["malformed [1](=a)"]),
      ("[*1*](=a)", ["malformed [*1*](=a)"]), ("[a\nb](=a)", []),
    ])
  func values(_ text: String, _ expected: [String]) {
    #expect(found(in: text) == expected)
  }

  @Test("a value knows what it shows and its name")
  func parts() throws {
    let findings = InlineScanner.findings(in: Array("a [9.68](=reduction)".utf8))
    #expect(findings.count == 1)
    #expect(findings.first?.kind == .value(shown: 3..<7, name: 10..<19))
    #expect(findings.first?.range == 2..<20)
  }
}
