import Foundation
import LessonEvents

/// What a section's cells did when they ran: enough to check and show them again without running.
///
/// Lines are counted from the cell's first line of code, so that prose may move and the record
/// stays true.
struct RunRecord: Codable, Equatable {
  /// What each cell of the section's program put out, by cell index.
  var cells: [Int: [Piece]] = [:]
  /// The messages of `fails` and `traps` cells, by cell index.
  var messages: [Int: String] = [:]
  /// Wall-clock seconds of the section's run, without compiling.
  var seconds: Double = 0
  /// The day on which it ran, such as `2026-11-21`.
  var date = ""
  /// The data files that the section read.
  var dataFiles: [DataFile] = []
  /// Where data was looked for.
  var dataPlace = ""
  /// The digest of what the section kept for others.
  var kept = ""
  /// The digests of what the sections that it needs had kept for it, by their ids: with other data
  /// they keep other results under the same keys.
  var neededKept: [String: String] = [:]

  enum Piece: Codable, Equatable {
    case printed(String)
    case display(Display, lineInCell: Int)
    case claim(Claim, lineInCell: Int)
    case statement(Statement)
  }
}
