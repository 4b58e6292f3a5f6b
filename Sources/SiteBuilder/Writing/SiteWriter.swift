/// Writes pages into a folder.
///
/// Each file is written under another name and renamed, so that a reader never meets half of one
/// and a full disk leaves the old one. A file that holds the same bytes already is left alone, and
/// so is every file that is not part of the page.
public struct SiteWriter: Sendable {
  /// What was done.
  public struct Outcome: Equatable, Sendable {
    /// The paths, relative to the folder, of the files that were written because they are new or
    /// changed.
    public var written: [String]
    /// How many files were as they should be.
    public var unchanged: Int
  }

  public init() {}

  /// Writes the page's files below `folder`, which is made where it is missing.
  ///
  /// The page itself comes last, so that whatever it names is there before it. Throws a
  /// `WriteProblem` with the path and the reason; the files written before it stay.
  @discardableResult
  public func write(
    _ page: RenderedPage, to folder: String
  ) throws(WriteProblem) -> Outcome {
    var outcome = Outcome(written: [], unchanged: 0)
    for file in page.files.reversed() {
      guard Self.staysInside(file.path) else {
        throw WriteProblem(path: file.path, reason: "the path leads out of the folder")
      }
      let path = folder + "/" + file.path
      if Disk.holds(file.bytes, at: path) {
        outcome.unchanged += 1
      } else {
        try Disk.makeFolder(of: path)
        try Disk.replace(path, with: file.bytes)
        outcome.written.append(file.path)
      }
    }
    return outcome
  }

  private static func staysInside(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
  }
}
