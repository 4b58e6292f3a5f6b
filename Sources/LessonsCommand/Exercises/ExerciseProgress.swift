import Foundation
import Hashing
import LessonRunner

/// How far a reader has come, kept in a file of the checkout that git ignores, or in the one that
/// the environment variable `LESSONS_PROGRESS` names.
struct ExerciseProgress {
  /// What is known about one exercise.
  struct Record: Codable, Equatable {
    /// How many hints have been given.
    var hints = 0
    /// The exercise has been solved once.
    var isSolved = false
    /// The word for the last outcome.
    var last: String?
    /// The digest of the file that had it.
    var digest: String?
  }

  private var records: [String: Record]
  private let path: String
  /// Why the file could not be read; nothing is written over it then.
  let problem: String?

  init(_ installation: Installation) {
    path = Self.path(in: installation)
    guard let data = FileManager.default.contents(atPath: path) else {
      records = [:]
      problem = nil
      return
    }
    let read = try? JSONDecoder().decode([String: Record].self, from: data)
    records = read ?? [:]
    problem =
      read == nil
      ? "\(installation.displayPath(path)) cannot be read as progress, so nothing is remembered:"
        + " remove it to begin anew" : nil
  }

  /// Where the file stands.
  static func path(in installation: Installation) -> String {
    let chosen = ProcessInfo.processInfo.environment["LESSONS_PROGRESS"] ?? ""
    return chosen.isEmpty
      ? installation.root + "/.lessons-progress.json" : LessonLocation.absolute(chosen)
  }

  subscript(exercise: CourseExercise) -> Record {
    get { records[exercise.key] ?? Record() }
    set { records[exercise.key] = newValue }
  }

  /// Takes note of an outcome.
  mutating func note(_ outcome: ExerciseOutcome, word: String, in installation: Installation) {
    self[outcome.exercise].last = word
    self[outcome.exercise].digest = Self.digest(of: outcome.exercise, in: installation)
    if outcome.isSolved { self[outcome.exercise].isSolved = true }
  }

  /// The last outcome in a word, or that the file has changed since.
  func word(for exercise: CourseExercise, in installation: Installation) -> String {
    let record = self[exercise]
    guard let last = record.last else { return "open" }
    let digest = Self.digest(of: exercise, in: installation)
    if digest == nil { return "file missing" }
    return digest == record.digest ? last : "changed since its last check"
  }

  private static func digest(of exercise: CourseExercise, in installation: Installation) -> String?
  {
    try? SHA256.hexDigest(ofFileAt: installation.root + "/" + exercise.file)
  }

  /// Writes the file in one step. A disk that takes nothing is no reason to fail a check.
  func save() {
    guard problem == nil else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(records) else { return }
    try? data.write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}
