import Foundation
import Testing

@testable import CodeNames

@Suite("What the compiler’s service says of a name")
struct CursorInfoTests {
  private func info(_ answer: String) throws -> CursorInfo {
    try JSONDecoder().decode(CursorInfo.self, from: Data(SourceKit.quoted(answer).utf8))
  }

  @Test("a declaration and its comment become a meaning")
  func meaning() throws {
    let info = try info(
      """
      {
        key.kind: source.lang.swift.ref.function.free,
        key.name: "relu(_:)",
        key.annotated_decl: "<Declaration>func relu(_ x: <Type usr=\\"s:1\\">Tensor</Type>) -&gt; Tensor</Declaration>",
        key.doc_comment: "Sets negative\\nnumbers to zero.\\n\\nOf any shape.\\n\\n- Returns: x",
        key.line: 9
      }
      """)
    #expect(
      info.meaning
        == NameMeaning(
          name: "relu", declaration: "func relu(_ x: Tensor) -> Tensor",
          documentation: "Sets negative numbers to zero.\nOf any shape."))
  }

  @Test("a type that is called comes with its initializer")
  func initializer() throws {
    let info = try info(
      """
      {
        key.name: "Net",
        key.annotated_decl: "<Declaration>struct Net</Declaration>",
        key.secondary_symbols: [
          {
            key.kind: source.lang.swift.ref.function.constructor,
            key.annotated_decl: "<Declaration>init(size: Int)</Declaration>"
          }
        ]
      }
      """)
    #expect(info.meaning?.declaration == "struct Net\ninit(size: Int)")
  }

  @Test("an answer that knows nothing is no meaning")
  func nothing() throws {
    #expect(try info("{\n  key.internal_diagnostic: \"Unable to resolve\"\n}").meaning == nil)
  }

  @Test("signs that markup escapes are given back once")
  func plain() {
    #expect(CursorInfo.plain("<T>a &lt; b &amp;&amp; c &amp;lt;</T>") == "a < b && c &lt;")
  }

  @Test(
    "a comment ends before its first list or example",
    arguments: [
      "- Parameter x: a number", "* A point", "```swift\nlet x = 1\n```", "    let x = 1",
    ])
  func examples(paragraph: String) {
    #expect(CursorInfo.readable("What it\nis.\n\n\(paragraph)\n\nMore.") == "What it is.")
  }

  @Test("the paragraph that leads to an example goes with it")
  func leadingToExample() {
    #expect(
      CursorInfo.readable("What it is.\n\nIn this example, it is used:\n\n    let x = 1")
        == "What it is.")
    #expect(CursorInfo.readable("What it is.\n\nMore.\n\n- a list") == "What it is.\nMore.")
  }

  @Test(
    "attributes that are meant for the compiler are left out, others stay",
    arguments: [
      (
        "@inlinable @_alwaysEmitIntoClient func map<T>(_ f: (Int) -> T)",
        "func map<T>(_ f: (Int) -> T)"
      ),
      ("@frozen @_eagerMove struct Array<Element>", "struct Array<Element>"),
      ("@_semantics(\"array.init\") @inline(__always) init()", "init()"),
      (
        "init(_ title: String, @ChartBuilder content: () -> Int)",
        "init(_ title: String, @ChartBuilder content: () -> Int)"
      ),
      ("@discardableResult func run() -> Int", "@discardableResult func run() -> Int"),
    ])
  func hints(declaration: String, shown: String) {
    #expect(CursorInfo.withoutHints(declaration) == shown)
  }

  @Test("a long comment ends at a paragraph")
  func long() {
    let paragraph = String(repeating: "word ", count: 60)
    let text = CursorInfo.readable([paragraph, paragraph, paragraph].joined(separator: "\n\n"))
    #expect(text.split(separator: "\n").count == 2)
  }

  @Test("words and keys of an answer are quoted, its strings are left alone")
  func quoted() throws {
    let json = SourceKit.quoted(
      "{\n  key.kind: source.lang.swift.decl,\n  key.name: \"key.name: source.x\",\n  key.n: 1\n}")
    #expect(
      json == "{\n  \"key.kind\": \"source.lang.swift.decl\",\n  \"key.name\": "
        + "\"key.name: source.x\",\n  \"key.n\": 1\n}")
  }
}
