import Checking
import Foundation
import Hashing
import LessonEvents
import LessonRunner

/// What a site was made of and what was written: while all of it stays as it was, there is nothing
/// to build.
///
/// Files count as the same while their sizes and times stay, as they do for `make`. Those that
/// pages are made of are looked at before the build, so that what is edited meanwhile is noticed by
/// the next one.
struct FinishedSite: Codable {
  /// What decides on pages beside files: the program, the compiler, where data is looked for.
  private let circumstances: [String]
  /// The files that pages are made of.
  private let sources: [FileStamp]
  /// The data that the lessons read or looked for.
  private var dataFiles: [DataFile] = []
  /// Every file of the site.
  private var pages: [FileStamp] = []
  /// What was said of each lesson; empty where something was wrong, which is looked at again.
  private(set) var lines: [String] = []

  /// The course as it is now.
  init(_ installation: Installation, _ workshop: Workshop, baseURL: String?) {
    let program = FileStamp(path: installation.executable).map { "\($0.size) \($0.modified)" }
    circumstances = [
      program ?? "", workshop.kit, workshop.compilerVersion, DataPlace.current, baseURL ?? "",
      workshop.knowsNames ? "names" : "no names",
    ]
    sources = [
      "lessons", "site/theme", "site/course.md", "site/names.md", CourseExercise.solutions,
    ]
    .flatMap { FileStamp.all(in: installation.root + "/" + $0) }
  }

  /// Whether the site that came of `previous` is what a build would make now.
  func isUnchanged(since previous: FinishedSite) -> Bool {
    !previous.lines.isEmpty && circumstances == previous.circumstances
      && sources == previous.sources && previous.dataFiles.allSatisfy(\.isUnchanged)
      && previous.pages.allSatisfy(\.isUnchanged)
  }

  /// Adds the data that a lesson was made of, and what there is to say of it.
  mutating func add(_ report: LessonReport) {
    lines.append(report.closingLine)
    dataFiles += report.sections.flatMap(\.dataFiles)
  }

  /// Takes the stamps of what was written.
  ///
  /// Pages of `previous` that the course no longer has are removed, unless somebody else wrote
  /// there since.
  ///
  /// - Parameters:
  ///   - isClean: nothing was wrong. Otherwise pages that are missing this time stay.
  ///   - isFinal: the next build need not look for what this one lacks.
  mutating func finish(
    _ files: Set<String>, isClean: Bool, isFinal: Bool, previous: FinishedSite?, in folder: String
  ) {
    let old = (previous?.pages ?? []).filter { !files.contains($0.path) && $0.isUnchanged }
    pages = files.sorted().compactMap(FileStamp.init(path:))
    if isClean {
      for page in old { Self.remove(page.path, in: folder) }
    } else {
      pages += old
    }
    if !isClean || !isFinal { lines = [] }
  }

  /// Takes the stamps of files of the site that were written since, by a run of one lesson or by a
  /// build that did not come to its end: they are ours, and the next build looks at everything.
  private mutating func note(written files: Set<String>) {
    pages.removeAll { files.contains($0.path) }
    pages += files.sorted().compactMap(FileStamp.init(path:))
    lines = []
  }

  /// Removes a file, and the folders of the site that are empty then.
  private static func remove(_ path: String, in folder: String) {
    unlink(path)
    var parent = (path as NSString).deletingLastPathComponent
    while parent.hasPrefix(folder + "/"), rmdir(parent) == 0 {
      parent = (parent as NSString).deletingLastPathComponent
    }
  }

  // MARK: - On the disk

  /// Where the state of this course's site in `folder` is kept.
  static func path(for folder: String, in installation: Installation) -> String {
    let key = installation.root + "\n" + folder
    return "\(installation.cacheFolder)/sites/\(SHA256.hexDigest(of: key)).json"
  }

  /// Notes in the state of the site in `folder`, where there is one, that these files are ours.
  static func note(written files: Set<String>, to folder: String, in installation: Installation) {
    let path = path(for: folder, in: installation)
    guard !files.isEmpty, var site = read(path) else { return }
    site.note(written: files)
    site.write(to: path)
  }

  /// Nil where there is none that can be read.
  static func read(_ path: String) -> FinishedSite? {
    FileManager.default.contents(atPath: path)
      .flatMap { try? JSONDecoder().decode(FinishedSite.self, from: $0) }
  }

  /// Keeps this for the next build; without it that one does everything again, which is no error.
  func write(to path: String) {
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? JSONEncoder().encode(self).write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}
