import Checking
import CodeNames
import LessonDocument

/// Writes what stands before a lesson's first section: prose, and cells that all sections share.
struct IntroductionWriter {
  private let theme: Theme
  private(set) var prose: ProseWriter

  /// No heading's id has a full stop, so that no section shares these cells' anchors.
  private static let anchor = "page.introduction"

  init(theme: Theme, pictures: PictureFolder, links: LinkResolver) {
    self.theme = theme
    prose = ProseWriter(pictures: pictures, links: links, verdicts: nil, headingLevel: 1)
  }

  mutating func markup(of lesson: Lesson, names: SectionNames) -> Markup {
    var result = Markup()
    for block in lesson.introduction {
      if case .cell(let cell) = block.content {
        // Shared cells hold declarations only, so that none of them displays a chart.
        result +=
          CellWriter(theme: theme, charts: NoCharts(), section: Self.anchor, names: names)
          .write(cell, report: nil).markup
      } else {
        result += prose.block(block)
      }
    }
    return result + NameList(names: names, section: Self.anchor).markup
  }
}
