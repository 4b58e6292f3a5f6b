/// What is known about an exercise beside its check.
public struct ExerciseInfo: Sendable {
  /// The reader's function with its labels: `outputSize(input:kernel:padding:)`.
  public let function: String
  /// The section of the lesson that explains it, by its id.
  public let section: String
  /// From a first push to nearly the answer; at least two.
  public let hints: [String]
  /// Seconds that all cases together may take.
  public let timeLimit: Double
  /// How many random cases are tried after the worked example.
  let caseCount: Int

  init(
    _ function: String, section: String, hints: [String], timeLimit: Double = 5, caseCount: Int = 40
  ) {
    self.function = function
    self.section = section
    self.hints = hints
    self.timeLimit = timeLimit
    self.caseCount = caseCount
  }

  /// The function's name without its labels: `outputSize`.
  public var name: String { String(function.prefix { $0 != "(" }) }

  /// The name of the exercise's file, which begins like that of a type: `OutputSize`.
  public var fileName: String { name.prefix(1).uppercased() + name.dropFirst() }

  /// The function as a value: `outputSize(input:kernel:padding:)`, but `trainedNetwork`.
  public var reference: String { labels.isEmpty ? name : function }

  private var labels: [Substring] {
    function.drop { $0 != "(" }.dropFirst().dropLast().split(separator: ":")
  }

  /// The call with these arguments: on one line where that is short, else one line for each.
  func call(with arguments: [String]) -> String {
    let labeled = zip(labels, arguments).map { label, argument in
      let start = label == "_" ? "" : "\(label): "
      return start + argument.indented(by: start.count)
    }
    let line = "\(name)(\(labeled.joined(separator: ", ")))"
    if line.count <= 90 && !line.contains("\n") { return line }
    return "\(name)(\n  " + labeled.map { $0.indented(by: 2) }.joined(separator: ",\n  ") + ")"
  }
}

extension String {
  /// All lines but the first moved to the right.
  func indented(by columns: Int) -> String {
    replacing("\n", with: "\n" + String(repeating: " ", count: columns))
  }
}
