/// A drawn chart on the page: the picture in its themes and widths, the alternative text, and the
/// numbers behind a fold.
struct ChartFigure {
  let chart: DrawnChart
  /// The files' path without its ending: `charts/padding-1`.
  let path: String

  var files: [RenderedPage.File] { picture.files + (motion?.files ?? []) }

  func markup() -> Markup {
    var result = motion?.markup(overview: picture.markup()) ?? picture.markup()
    if let table = chart.table {
      result += .element(
        "details", ["class": "numbers"],
        .element("summary", [:], Markup(text: "The numbers in this chart")),
        DataTable.markup(table, label: "The numbers in this chart"))
    }
    return result
  }

  private var picture: ThemedPicture {
    ThemedPicture(
      path: path, picture: chart.picture, narrow: chart.narrow, alternative: chart.alternative)
  }

  private var motion: MotionFigure? { chart.motion.map { MotionFigure(motion: $0, path: path) } }
}
