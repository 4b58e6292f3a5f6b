/// All problems of a lesson's documents, in the order of their lines.
public struct DocumentProblems: Error, Equatable, Sendable {
  public var problems: [DocumentProblem]

  public init(_ problems: [DocumentProblem]) {
    self.problems = problems
  }
}

extension DocumentProblems: CustomStringConvertible {
  /// One line for each problem.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
