import Testing

@testable import SiteBuilder

@Suite("Signatures")
struct SignatureTests {
  @Test(
    "what is short stays on its line, and so does what takes no parameters",
    arguments: [
      "func relu(_ input: Tensor) -> Tensor", "let pixels: [[Float]]", "struct Net: Module\ninit()",
      "func theNameOfThisFunctionIsMuchLongerThanItShouldBeInAnyCourse() -> Tensor",
      "struct Data: Equatable, Hashable, RandomAccessCollection, MutableCollection, Sendable",
    ])
  func short(declaration: String) {
    #expect(Signature.text(declaration) == declaration)
  }

  @Test("what is long has one parameter on each line")
  func long() {
    #expect(
      Signature.text(
        "func conv2d(_ input: Tensor, weight: Tensor, bias: Tensor? = nil, stride: IntPair = 1) -> Tensor"
      ) == """
        func conv2d(
          _ input: Tensor,
          weight: Tensor,
          bias: Tensor? = nil,
          stride: IntPair = 1
        ) -> Tensor
        """)
  }

  @Test("commas within a parameter’s type or value part nothing")
  func nested() {
    #expect(
      Signature.text(
        "init(_ pairs: [(Float, Float)] = [(0.9, 0.99)], by rule: (Int, Int) -> Map<Int, [Int]>, on x: Int)"
      ) == """
        init(
          _ pairs: [(Float, Float)] = [(0.9, 0.99)],
          by rule: (Int, Int) -> Map<Int, [Int]>,
          on x: Int
        )
        """)
  }

  @Test("each line of a type with its initializer is set by itself, attributes as they are")
  func initializer() {
    #expect(
      Signature.text(
        "struct Chart : Codable\ninit(_ title: String? = nil, @ChartBuilder content: () -> Chart.Content)"
      ) == """
        struct Chart: Codable
        init(
          _ title: String? = nil,
          @ChartBuilder content: () -> Chart.Content
        )
        """)
  }

  @Test("generic parameters are no parameters, and a long condition has a line of its own")
  func generic() {
    #expect(
      Signature.text(
        "func zip<First, Second>(_ first: First, _ second: Second) -> Pairs<First, Second> where First : Sequence, Second : Sequence"
      ) == """
        func zip<First, Second>(
          _ first: First,
          _ second: Second
        ) -> Pairs<First, Second>
        where First: Sequence, Second: Sequence
        """)
  }

  @Test("an operator’s own sign is no bracket")
  func operators() {
    #expect(
      Signature.text(
        "static func < (_ theLeftOfTheTwoSides: Version, _ theRightOfTheTwoSides: Version) -> Bool")
          == """
          static func < (
            _ theLeftOfTheTwoSides: Version,
            _ theRightOfTheTwoSides: Version
          ) -> Bool
          """)
  }

  @Test(
    "protocols that the library keeps to itself are left out",
    arguments: [
      ("struct Array<Element> : _DestructorSafeContainer", "struct Array<Element>"),
      ("struct A : _B, C, _D", "struct A: C"),
      ("func f<T : _P, U>(t: T)", "func f<T, U>(t: T)"),
      ("func f<T>() where T : _P, U : Bar", "func f<T>() where T, U: Bar"),
      ("init(_ x: Int)", "init(_ x: Int)"),
    ])
  func underscored(declaration: String, expected: String) {
    #expect(Signature.text(declaration) == expected)
  }

  @Test("an arrow stands together with the type behind it")
  func arrows() {
    #expect(
      Signature.markup("func f(g: (Int) -> [A], h: B) -> C").html
        == "<code>func f(g: (Int) <span>-&gt; [A],</span> h: B) <span>-&gt; C</span></code>")
  }
}
