import Checking
import LessonDocument

/// Writes what stands before a lesson's first section: prose, and cells that all sections share.
struct IntroductionWriter {
  private let theme: Theme
  private var prose: ProseWriter

  /// No heading's id has a full stop, so that no section shares these cells' anchors.
  private static let anchor = "page.introduction"

  init(theme: Theme, pictures: PictureFolder) {
    self.theme = theme
    prose = ProseWriter(pictures: pictures, verdicts: nil, headingLevel: 1)
  }

  var problems: [DocumentProblem] { prose.problems }
  var files: [RenderedPage.File] { prose.pictures }

  mutating func markup(of lesson: Lesson) -> Markup {
    var result = Markup()
    for block in lesson.introduction {
      if case .cell(let cell) = block.content {
        result +=
          CellWriter(theme: theme, charts: NoCharts(), section: Self.anchor)
          .write(cell, report: nil).markup
      } else {
        result += prose.block(block)
      }
    }
    return result
  }
}

/// Shared cells hold declarations only, so that none of them displays a chart.
private struct NoCharts: ChartDrawing {
  struct Refusal: Error {}
  func draw(json: String) throws -> DrawnChart { throw Refusal() }
}
