import Checking
import Foundation
import Hashing
import LessonDocument
import LessonEvents

/// The file beside a lesson that holds what its sections displayed in full runs.
///
/// A folder's file is `recorded.json` in it, that of `idea.md` is `idea.recorded.json`. A display is
/// found again by the code of the cell that showed it, so cells may move and prose may change.
struct FullRunFile: Codable, Equatable {
  /// By the sections' ids.
  var sections: [String: Recorded] = [:]

  struct Recorded: Codable, Equatable {
    var circumstances: FullRun.Circumstances
    /// A digest of all code that the section's results come from.
    var code: String
    var displays: [Entry]
  }

  struct Entry: Codable, Equatable {
    /// A digest of the cell's code.
    var cell: String
    /// Which display of the cell it was, counted from 0.
    var index: Int
    var display: Display
  }

  /// Where the file of a lesson stands.
  ///
  /// - Parameter files: the lesson's files, as paths.
  static func path(besideLesson name: String, files: [String]) -> String? {
    guard let first = files.first else { return nil }
    let folder = (first as NSString).deletingLastPathComponent
    let isAlone = files.count == 1 && (first as NSString).lastPathComponent == name + ".md"
    return folder + (isAlone ? "/\(name).recorded.json" : "/recorded.json")
  }

  /// Reads a file; one that is not there holds nothing.
  ///
  /// - Throws: what is wrong with a file that cannot be understood.
  static func read(_ path: String) throws(RunnerError) -> FullRunFile {
    guard let data = FileManager.default.contents(atPath: path) else { return FullRunFile() }
    do {
      return try JSONDecoder.tolerant.decode(FullRunFile.self, from: data)
    } catch {
      throw RunnerError(
        "\(path) holds no recorded run that can be read:"
          + " delete it and record again with --full --record")
    }
  }

  func write(to path: String) throws {
    let encoder = JSONEncoder.tolerant
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try Files.writeAtomically(try encoder.encode(self) + Data("\n".utf8), to: path)
  }

  /// What was recorded for a section, placed at its cells; nil where there is nothing.
  func fullRun(of section: Section, code: String) -> FullRun? {
    guard let recorded = sections[section.id] else { return nil }
    let cells = Dictionary(
      section.cells.filter { $0.kind == .run }.map { (Self.digest(of: $0), $0.index) },
      uniquingKeysWith: { first, _ in first })
    let shown = recorded.displays.compactMap { entry in
      cells[entry.cell].map {
        FullRun.Shown(cell: $0, index: entry.index, display: entry.display)
      }
    }
    guard !shown.isEmpty else { return nil }
    return FullRun(
      circumstances: recorded.circumstances, isOutdated: recorded.code != code, displays: shown)
  }

  static func digest(of cell: Cell) -> String { SHA256.hexDigest(of: cell.code) }
}

extension FullRunFile.Recorded {
  /// What a section's run leaves to be recorded: the displays whose expectation says `recorded`;
  /// nil where there is none.
  init?(_ section: Section, _ record: RunRecord, code: String, epochLimit: Int?) {
    var entries: [FullRunFile.Entry] = []
    for cell in section.cells where cell.kind == .run {
      let displays = (record.cells[cell.index] ?? []).compactMap { piece -> Display? in
        if case .display(let display, _) = piece { display } else { nil }
      }
      for (index, pair) in zip(displays, cell.expectations).enumerated() where pair.1.isRecorded {
        entries.append(
          FullRunFile.Entry(
            cell: FullRunFile.digest(of: cell), index: index, display: pair.0))
      }
    }
    guard !entries.isEmpty else { return nil }
    self.init(
      circumstances: FullRun.Circumstances(
        date: record.date, seconds: record.seconds.rounded(), machine: Machine.description,
        data: record.dataFiles.dataSetNames, epochLimit: epochLimit),
      code: code, displays: entries)
  }
}
