import Checking
import Foundation
import LessonDocument

/// What `--accept` writes into a lesson's files.
public struct AcceptedChanges {
  private let edits: [String: [AcceptedEdit]]
  private let texts: [String: [UInt8]]
  /// For the terminal: each change with old and new value, then what was refused.
  public let report: [String]

  public var isEmpty: Bool { edits.isEmpty }

  public init(_ results: [Result<Acceptance, AcceptRefusal>], in lesson: Lesson) {
    var edits: [String: [AcceptedEdit]] = [:]
    var report: [String] = []
    for result in results {
      switch result {
      case .success(let acceptance):
        edits[acceptance.file, default: []] += acceptance.edits
        report += acceptance.report
      case .failure(let refusal): report.append(refusal.description)
      }
    }
    self.edits = edits
    self.report = report
    texts = Dictionary(
      uniqueKeysWithValues: lesson.files.map { ($0.path, Array($0.render().utf8)) })
  }

  /// Rewrites the files, each at once. Throws where a file has changed since it was read: the
  /// places of the edits would be wrong.
  public func write(to workshop: Workshop) throws(RunnerError) {
    for (file, edits) in edits.sorted(by: { $0.key < $1.key }) {
      let path = workshop.absolutePath(file)
      guard let text = texts[file], FileManager.default.contents(atPath: path) == Data(text) else {
        throw RunnerError("\(file) changed while the lesson ran: run with --accept again")
      }
      try Files.writeAtomically(Data(edits.applied(to: text)), to: path)
    }
  }
}
