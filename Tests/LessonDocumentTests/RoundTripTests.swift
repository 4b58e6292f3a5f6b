import Testing

@testable import LessonDocument

@Suite("Round trip")
struct RoundTripTests {
  @Test("a file's parts give its bytes again", arguments: Texts.all.map(\.path))
  func parts(_ path: String) throws {
    let text = try #require(Texts.all.first { $0.path == path }?.text)
    check(text)
  }

  @Test("so do the parts of mutated files", arguments: 1...20)
  func mutations(_ seed: Int) {
    for (index, text) in Texts.all.map(\.text).enumerated() where text.utf8.count < 20_000 {
      for round in 0..<5 {
        check(Texts.mutation(of: text, seed: UInt64(seed * 1_000_000 + index * 1_000 + round)))
      }
    }
  }

  @Test("all problems of mutated files are in order and within the file", arguments: 1...10)
  func problems(_ seed: Int) {
    for (index, text) in Texts.all.map(\.text).enumerated() where text.utf8.count < 20_000 {
      let mutation = Texts.mutation(of: text, seed: UInt64(seed * 1_000 + index))
      let lineCount = SourceText(path: "", bytes: Array(mutation.utf8)).lineCount
      do {
        _ = try LessonParser.parse(files: [("a.md", mutation)], name: "a")
      } catch {
        let places = error.problems.map { ($0.line, $0.column) }
        #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(places.allSatisfy { (0...max(1, lineCount)).contains($0.0) })
        #expect(!error.problems.isEmpty)
      }
    }
  }

  /// The parts join to the text, follow each other without a gap, and say what they hold.
  private func check(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let source = SourceText(path: "a.md", bytes: Array(text.utf8))
    let result = FileParser.parse(source)
    let isRejected = result.file.parts.isEmpty && !result.problems.isEmpty
    guard !isRejected else { return }
    var offset = 0
    var line = 1
    for part in result.file.parts {
      #expect(part.range.bytes.lowerBound == offset, sourceLocation: sourceLocation)
      #expect(part.range.lines.lowerBound == line, sourceLocation: sourceLocation)
      #expect(Array(part.text.utf8) == source.bytes[part.range.bytes].map { $0 })
      offset = part.range.bytes.upperBound
      line = part.range.lines.upperBound + 1
    }
    #expect(
      offset == source.bytes.count, "\(text.debugDescription)", sourceLocation: sourceLocation)
    #expect(Array(result.file.render().utf8) == source.bytes, sourceLocation: sourceLocation)
    checkPositions(in: result, sourceLocation: sourceLocation)
  }

  /// What has a place in the file is what stands there.
  private func checkPositions(
    in result: FileParser.Result, sourceLocation: SourceLocation
  ) {
    for value in result.blocks.proseValues {
      #expect(
        result.source.string(value.range.bytes) == "[\(value.shown)](=\(value.name))",
        sourceLocation: sourceLocation)
      #expect(
        result.source.string(value.shownRange.bytes) == value.shown, sourceLocation: sourceLocation)
    }
    for case .expectation(let expectation) in result.blocks.map(\.content) {
      for number in expectation.pattern.numbers {
        #expect(
          result.source.string(number.bytes) == number.text, sourceLocation: sourceLocation)
      }
    }
  }
}

extension ExpectedPattern {
  /// All numbers of the pattern, in the order in which they stand.
  var numbers: [ExpectedNumber] {
    switch self {
    case .shape: []
    case .tensor(let tensor): tensor.root.numbers
    case .text(let tokens):
      tokens.compactMap { if case .number(let number) = $0 { number } else { nil } }
    }
  }
}

extension ExpectedTensor.Node {
  var numbers: [ExpectedNumber] {
    switch self {
    case .number(let number): [number]
    case .list(let nodes): nodes.flatMap(\.numbers)
    case .wildcard: []
    }
  }
}
