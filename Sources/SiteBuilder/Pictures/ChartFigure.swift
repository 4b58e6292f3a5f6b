/// A drawn chart on the page: both themes, the alternative text, and the numbers behind a fold.
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
      path: path, light: chart.light, dark: chart.dark, alternative: chart.alternative,
      width: chart.width, height: chart.height)
  }

  private var motion: MotionFigure? { chart.motion.map { MotionFigure(motion: $0, path: path) } }
}
