import Testing

@testable import Charts

@Suite("The font")
struct FontTests {
  @Test("names the package to install where it is missing")
  func missing() {
    #expect(
      throws: ChartError.fontNotFound(file: "DejaVuSans.ttf", folders: ["/nowhere", "/also/not"])
    ) {
      try FontSet(in: ["/nowhere", "/also/not"])
    }
    let message = ChartError.fontNotFound(file: "DejaVuSans.ttf", folders: ["/nowhere"]).description
    #expect(message.contains("apt-get install fonts-dejavu-core"))
    #expect(message.contains("/nowhere"))
  }

  @Test("knows which characters it can draw", arguments: ["A", "×", "→", "⁻", "σ", "µ", "−", "□"])
  func drawn(text: String) throws {
    let fonts = try FontSet.installed.get()
    for file in [fonts.regular, fonts.bold] {
      #expect(text.unicodeScalars.allSatisfy(file.draws))
    }
  }

  @Test(
    "shows plain letters for their variants, and a box for what it cannot draw",
    arguments: [
      ("ＡＢＣ１", "ABC1"), ("𝑥² + 𝐖", "x² + W"), ("㎏", "kg"), ("漢字 ok 🙂", "□□ ok □"),
      ("日本語 ok", "□□□ ok"), ("a\nb\tc", "a b c"), ("R&D &lt;", "R&#38;D &#38;lt;"),
      ("😀", "□"), ("\u{0}x", "□x"), ("zero\u{200B}width", "zerowidth"),
    ])
  func replaced(text: String, expected: String) throws {
    let file = try FontSet.installed.get().regular
    #expect(file.drawable(text) == expected)
    #expect(file.lacksCharacters(of: text) == expected.contains("□"))
  }

  @Test("says below the picture what its boxes are")
  func explained() throws {
    let texts = TextRenderer(fonts: try FontSet.installed.get())
    let plain = try Chart("Title") { Bar("bar", 1) }.drawing(theme: .light, texts: texts)
    let boxed = try Chart("題") { Bar("bar", 1) }.drawing(theme: .light, texts: texts)
    let note = "□ stands for a character that the font DejaVu Sans does not have."
    #expect(!plain.description.contains(note))
    #expect(boxed.description.contains(note))
    #expect(boxed.height == plain.height + TextStyle.small.lineHeight)
  }

  @Test("that is no font has no character map")
  func foreignBytes() {
    #expect(CharacterMap(font: []).ranges == nil)
    #expect(CharacterMap(font: [UInt8](repeating: 0xff, count: 4_000)).ranges == nil)
    #expect(CharacterMap(font: Array("not a font at all, but some text".utf8)).ranges == nil)
  }

  @Test("measures a longer text as wider")
  func measures() throws {
    let measure = TextMeasure.by(TextRenderer(fonts: try FontSet.installed.get()))
    let short = measure.width("12", .body)
    #expect(short > 10 && short < 20)
    #expect(measure.width("1234", .body) > 1.8 * short)
  }
}
