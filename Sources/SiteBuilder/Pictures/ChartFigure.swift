import Foundation

/// A drawn chart on the page: both themes, the alternative text, and the numbers behind a fold.
struct ChartFigure {
  let chart: DrawnChart
  /// The files' path without its ending: `charts/padding-1`.
  let path: String

  var files: [RenderedPage.File] {
    [
      RenderedPage.File(path: lightPath, bytes: chart.light),
      RenderedPage.File(path: darkPath, bytes: chart.dark),
    ]
  }

  func markup() -> Markup {
    var result = Markup.element(
      "picture", [:],
      .void(
        "source",
        ["srcset": darkPath, "media": "(prefers-color-scheme: dark)", "data-theme": "dark"]),
      .void(
        "img",
        [
          "src": lightPath, "alt": chart.alternative, "width": String(chart.width),
          "height": String(chart.height),
        ]))
    if let table = chart.table {
      result += .element(
        "details", ["class": "numbers"],
        .element("summary", [:], Markup(text: "The numbers in this chart")),
        DataTable.markup(table, label: "The numbers in this chart"))
    }
    return result
  }

  private var lightPath: String { path + ".png" }
  private var darkPath: String { path + "-dark.png" }
}
