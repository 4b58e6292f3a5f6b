import Checking
import LessonDocument

/// Writes a lesson's prose as HTML, and notes what is wrong with it on the way: formulas that do
/// not parse, pictures that are missing, links that must not be followed.
struct ProseWriter {
  /// Problems found so far, each with its file and line.
  private(set) var problems: [DocumentProblem] = []
  /// Pictures that the prose shows, as paths relative to the page.
  private(set) var pictures: [RenderedPage.File] = []

  /// Links to places of the site, to be looked up when all places are known.
  private(set) var links: [PageLink] = []

  var file = ""
  /// The line that is being written; line breaks in running text move it on.
  var line = 0

  let resolver: LinkResolver
  private let folder: PictureFolder
  /// Verdicts on the values in prose that are still to come, in order; nil where nothing ran.
  private var verdicts: ArraySlice<Verdict>?
  private var headingLevel: Int
  /// By how much a heading stands higher on the page than in the Markdown.
  private let rise: Int

  /// - Parameters:
  ///   - verdicts: those on the values of this prose, in order; nil where nothing ran.
  ///   - headingLevel: the level of the heading that the prose stands below.
  init(
    pictures folder: PictureFolder, links resolver: LinkResolver, verdicts: [Verdict]?,
    headingLevel: Int
  ) {
    self.folder = folder
    self.resolver = resolver
    self.verdicts = verdicts.map { $0[...] }
    self.headingLevel = headingLevel
    rise = 2 - headingLevel
  }

  mutating func note(_ message: String, advice: String? = nil) {
    problems.append(DocumentProblem(file: file, line: line, message: message, advice: advice))
  }

  mutating func noteLink(to destination: String, at address: String) {
    links.append(PageLink(destination: destination, address: address, file: file, line: line))
  }

  /// The verdict on the next value of the prose; nil where it was not judged.
  mutating func nextVerdict() -> Verdict? { verdicts?.popFirst() }

  /// The picture under its path relative to the page, or nil with a problem noted.
  mutating func picture(_ source: String) -> RenderedPage.File? {
    do {
      let picture = try folder.picture(source, shownIn: file)
      if !pictures.contains(where: { $0.path == picture.path }) { pictures.append(picture) }
      return picture
    } catch {
      note(error.message, advice: error.advice)
      return nil
    }
  }

  /// The level at which a heading is set: below the page's own, and never skipping one.
  mutating func level(of heading: Int) -> Int {
    headingLevel = min(max(heading, 3) - rise, headingLevel + 1, 6)
    return headingLevel
  }
}
