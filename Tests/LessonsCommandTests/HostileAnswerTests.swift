import Foundation
import Testing

/// What answers can do to their check, all in one run: each must be reported for what it is, and
/// none may take another's verdict with it.
@Suite("Hostile answers to exercises", .serialized)
struct HostileAnswerTests {
  struct Answer: CustomTestStringConvertible, Sendable {
    let name: String
    let file: String
    let body: String
    /// Words that the report must hold.
    let says: [String]

    var testDescription: String { name }
    var number: String { "9.\(Int(file.prefix(2)) ?? 0)" }
  }

  static let answers = [
    Answer(
      name: "a trap", file: "03-WindowSum", body: "  picture[row + 100][column]",
      says: ["03-WindowSum.swift:", "your code stopped: Index out of range", "in the call"]),
    Answer(
      name: "a loop without end", file: "04-Convolve", body: "  while true { _ = kernel.count }",
      says: ["your code ran longer than 5 s and was stopped", "a loop without end?"]),
    Answer(
      name: "exit(0)", file: "21-CrossEntropyLoss", body: "  exit(0)",
      says: ["your code ended the program by exit(0)"]),
    Answer(
      name: "_exit(0)", file: "22-UntrainedLoss", body: "  _exit(0)",
      says: ["your code ended the program by exit(0)", "untrainedLoss(classes: 10)"]),
    Answer(
      name: "a flood", file: "07-ConvolutionMultiplications",
      body: "  while true { print(\"flood\") }", says: ["your code printed more than 1 MiB"]),
    Answer(
      name: "recursion without end", file: "12-UncoveredColumns",
      body: "  func deep(_ n: Int) -> Int { deep(n + 1) + 1 }\n  return deep(0)",
      says: ["your code called itself without end"]),
    Answer(
      name: "memory without end", file: "13-ConvolveWithStride",
      body: """
          var all: [[Float]] = []
          while true { all.append([Float](repeating: 1, count: 20_000_000)) }
        """, says: ["memory"]),
    Answer(
      name: "fatalError", file: "20-Batches", body: "  fatalError(\"I give up\")",
      says: ["your code stopped: I give up"]),
    Answer(
      name: "NaN", file: "16-MeanPool",
      body:
        "  picture.prefix(picture.count / size).map { $0.prefix($0.count / size).map { _ in .nan } }",
      says: ["nan", "hint: Something is not a number"]),
    Answer(
      name: "a wrong shape", file: "09-Framed", body: "  picture.map { [0] + $0 }",
      says: ["hint: The result has 2 rows of 3, and should have 4 rows of 4."]),
    Answer(
      name: "a huge array", file: "14-MaxPool",
      body: "  [[Float]](repeating: [1, 2], count: 2_000_000)",
      says: ["… 2_000_000 in all", "The result has 2000000 rows of 2"]),
    Answer(
      name: "a file that does not compile", file: "01-LinearParameters",
      body: "  let x: Int = \"a\"\n  return x",
      says: [": error: cannot convert value of type 'String' to specified type 'Int'", "│"]),
    Answer(
      name: "a brace that is not closed", file: "02-NetworkParameters",
      body: "  if true { return 1",
      says: [": error: expected '}'"]),
    Answer(
      name: "layers that do not fit", file: "27-ResidualBlock",
      body: "  Sequential { Linear(inFeatures: 3, outFeatures: 3) }",
      says: ["your code stopped: linear"]),
    Answer(
      name: "a deleted file", file: "05-WeightShape", body: "",
      says: ["is missing", "git checkout -- Sources/Exercises/09-cnn/05-WeightShape.swift"]),
    Answer(
      name: "a renamed function", file: "06-ConvolutionParameters", body: "",
      says: ["must declare this function", "hasBias: Bool) throws -> Int"]),
    Answer(
      name: "a right answer among them", file: "10-SamePadding", body: "  (kernelSize - 1) / 2",
      says: ["solved: right in all 13 cases"]),
    Answer(
      name: "an open one among them", file: "11-OutputSize", body: "  throw Unsolved()",
      says: ["open: replace"]),
  ]

  struct Report: Decodable {
    struct Entry: Decodable {
      var number: String
      var lines: [String]
    }

    var exercises: [Entry]
  }

  /// One run on all of them.
  private static let report = Result { () throws -> Report in
    let place = try Workplace()
    let folder = place.path("answers")
    try ExerciseFiles.copyStubs(to: folder)
    for answer in answers where !answer.body.isEmpty {
      try ExerciseFiles.answer(answer.file, with: answer.body, in: folder)
    }
    try FileManager.default.removeItem(atPath: folder + "/05-WeightShape.swift")
    try place.edit(
      "answers/06-ConvolutionParameters.swift", "func convolutionParameters", to: "func other")
    let outcome = try place.lessons(
      "check", "09-cnn", "--from", "answers", "--format", "json")
    #expect(outcome.status == 1)
    return try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
  }

  @Test("is reported for what it is, and only in its own exercise", arguments: answers)
  func reported(_ answer: Answer) throws {
    let entry = try #require(
      try Self.report.get().exercises.first { $0.number == answer.number })
    let text = entry.lines.joined(separator: "\n")
    for words in answer.says { #expect(text.contains(words), "\(text)") }
  }

  @Test("all other exercises keep their verdicts")
  func others() throws {
    let hostile = Set(Self.answers.map(\.number))
    for entry in try Self.report.get().exercises where !hostile.contains(entry.number) {
      #expect(entry.lines.first?.hasPrefix("open: ") == true, "\(entry)")
    }
  }
}
