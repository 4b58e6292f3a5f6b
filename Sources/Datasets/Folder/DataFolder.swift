import Foundation

/// Where data sets lie on this machine: one folder, with a folder for each collection below it.
///
/// It is the folder that the environment variable `LESSONS_DATA` names, else `lessons` in the
/// user's data folder (`XDG_DATA_HOME`, or `~/.local/share`).
public struct DataFolder: Equatable, Sendable {
  /// The name of the environment variable that chooses another folder.
  public static let variable = "LESSONS_DATA"

  /// Absolute.
  public let path: String
  /// Somebody asked for just this folder, so its absence is a mistake.
  public let isChosen: Bool

  /// A folder of one's own choice; a relative path counts from the current folder.
  public init(_ path: String) {
    self.init(path, isChosen: true)
  }

  /// The folder that an environment asks for.
  public init(environment: [String: String]) {
    let chosen = environment[Self.variable].flatMap { $0.isEmpty ? nil : $0 }
    self.init(chosen ?? Self.usual(in: environment), isChosen: chosen != nil)
  }

  /// The folder of this process's environment.
  public static var standard: DataFolder {
    DataFolder(environment: ProcessInfo.processInfo.environment)
  }

  private init(_ path: String, isChosen: Bool) {
    self.path = URL(fileURLWithPath: path).standardizedFileURL.path
    self.isChosen = isChosen
  }

  private static func usual(in environment: [String: String]) -> String {
    // A relative XDG_DATA_HOME is to be ignored, as its specification says.
    let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (data ?? (environment["HOME"] ?? NSHomeDirectory()) + "/.local/share") + "/lessons"
  }

  /// Where the files of a collection belong.
  public func path(of collection: DataCollection) -> String { "\(path)/\(collection.rawValue)" }

  /// Throws where the folder was chosen and is not there: falling back to other data would hide
  /// the mistake.
  func check() throws(DatasetError) {
    if isChosen && !DataFileReader.exists(path) {
      throw DatasetError(
        path: path, reason: "\(Self.variable) names this folder, and it is not there",
        advice: "correct the path, or unset \(Self.variable)")
    }
  }
}
