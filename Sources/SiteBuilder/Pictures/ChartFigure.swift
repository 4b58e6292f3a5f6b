import Foundation

/// A drawn chart on the page: both themes, the alternative text, the numbers behind a fold, and
/// the steps of a process for the script that plays them.
struct ChartFigure {
  let chart: DrawnChart
  /// The files' path without its ending: `charts/padding-1`.
  let path: String

  var files: [RenderedPage.File] {
    files(of: chart.picture, at: path)
      + chart.steps.enumerated().flatMap { files(of: $1, at: stepPath($0)) }
  }

  func markup() -> Markup {
    var result = picture(chart.picture, at: path)
    if !chart.steps.isEmpty {
      // What a template holds is neither shown nor loaded until the script asks for it.
      let steps = chart.steps.enumerated().map { picture($1, at: stepPath($0)) }
      result += .element("template", ["class": "steps"], steps.joined())
    }
    if let table = chart.table {
      result += .element(
        "details", ["class": "numbers"],
        .element("summary", [:], Markup(text: "The numbers in this chart")),
        DataTable.markup(table, label: "The numbers in this chart"))
    }
    return result
  }

  private func picture(_ picture: ChartPicture, at path: String) -> Markup {
    .element(
      "picture", [:],
      .void(
        "source",
        [
          "srcset": Self.dark(path), "media": "(prefers-color-scheme: dark)", "data-theme": "dark",
        ]),
      .void(
        "img",
        [
          "src": Self.light(path), "alt": picture.alternative, "width": String(picture.width),
          "height": String(picture.height),
        ]))
  }

  private func files(of picture: ChartPicture, at path: String) -> [RenderedPage.File] {
    [
      RenderedPage.File(path: Self.light(path), bytes: picture.light),
      RenderedPage.File(path: Self.dark(path), bytes: picture.dark),
    ]
  }

  private func stepPath(_ index: Int) -> String { "\(path)-step-\(index + 1)" }
  private static func light(_ path: String) -> String { path + ".png" }
  private static func dark(_ path: String) -> String { path + "-dark.png" }
}
