import Hashing
import LessonDocument
import LessonEvents

/// Everything that can change what a section does, and nothing else: two runs with equal keys have
/// equal results.
///
/// The parts are kept apart so that `--why` can say which of them changed. Prose, expectations and
/// the place of a cell in its file are not among them.
struct SectionKey: Codable, Equatable {
  /// A digest for each part, by the part's name in words.
  private(set) var parts: [String: String]

  /// - Parameters:
  ///   - kit: the digest of the kit's build.
  ///   - needed: the digests of the keys of the sections that this one needs, by their ids.
  init(
    section: Section, shared: [Cell], kit: String, toolchain: Toolchain, profile: RunProfile,
    needed: [String: String], flags: [String]
  ) {
    parts = [
      "the cells": Self.digest(of: section.cells.filter { $0.kind != .shared }),
      "the shared cells": Self.digest(of: shared),
      "the kit's build": kit,
      "the compiler and its flags": SHA256.hexDigest(
        of: ([toolchain.version] + flags).joined(separator: "\n")),
      "the profile": profile.name,
    ]
    if let limit = profile.epochLimit { parts[Self.epochLimit] = "\(limit)" }
    for (id, digest) in needed { parts["the section “\(id)” that it needs"] = digest }
  }

  /// The key as one digest.
  var digest: String { Self.digest(of: parts) }

  /// A digest of the code that the author of the lesson wrote, whatever it is built with: the
  /// section's own, the shared code that it sees, and that of the sections it needs.
  func codeDigest(needed: [String]) -> String {
    var parts = parts.filter { Self.codeParts.contains($0.key) }
    for (index, digest) in needed.enumerated() { parts["needed \(index)"] = digest }
    return Self.digest(of: parts)
  }

  private static let epochLimit = "the limit of epochs"
  private static let codeParts = ["the cells", "the shared cells"]

  private static func digest(of parts: [String: String]) -> String {
    let lines = parts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return SHA256.hexDigest(of: lines.joined(separator: "\n"))
  }

  /// For each cell of the section that runs, a digest of everything that its results depend on:
  /// this key with the cells up to and including it in place of all.
  ///
  /// The limit of epochs is not among it: a training under a limit is the beginning of the one
  /// without. What comes behind such a training is kept apart by the section itself.
  ///
  /// - Parameter neededKept: digests of what the needed sections kept, by their ids.
  func cellDigests(of section: Section, neededKept: [String: String]) -> [Int: String] {
    let running = section.cells.filter { $0.kind == .run }
    var digests: [Int: String] = [:]
    for (count, cell) in running.enumerated() {
      var key = self
      key.parts[Self.epochLimit] = nil
      for (id, digest) in neededKept { key.parts["what “\(id)” kept"] = digest }
      key.parts["the cells"] = Self.digest(of: Array(running[...count]))
      digests[cell.index] = key.digest
    }
    return digests
  }

  /// The names of the parts in which this key differs from an older one.
  func changes(since old: SectionKey) -> [String] {
    Set(parts.keys).union(old.parts.keys).filter { parts[$0] != old.parts[$0] }.sorted()
  }

  /// Kind and text of each cell; lengths keep neighbors from running into each other.
  private static func digest(of cells: [Cell]) -> String {
    var hash = SHA256()
    for cell in cells {
      hash.update("\(cell.index) \(cell.kind.rawValue) \(cell.code.utf8.count)\n")
      hash.update(cell.code)
    }
    return hash.hexDigest
  }
}
