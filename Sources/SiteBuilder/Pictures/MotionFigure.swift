/// A chart that moves. Without the theme's script all steps are seen at once; with it one after
/// another, the first standing still until the reader starts them.
struct MotionFigure {
  let motion: DrawnMotion
  /// The files' path without its ending: `charts/padding-1`.
  let path: String

  var files: [RenderedPage.File] {
    pictures.flatMap(\.files) + [
      RenderedPage.File(path: path + ".gif", bytes: motion.light),
      RenderedPage.File(path: path + "-dark.gif", bytes: motion.dark),
    ]
  }

  /// - Parameter overview: the picture of all steps at once.
  func markup(overview: Markup) -> Markup {
    let steps = pictures.map { Markup.element("li", [:], $0.markup(isLazy: true)) }
    return .element(
      "div", ["class": "steps"],
      .element("div", ["class": "overview"], overview),
      .element("ol", ["hidden": ""], steps.joined()),
      .element(
        "p", ["class": "note"], Markup(text: "As an animated GIF: "),
        .element("a", ["href": path + ".gif"], Markup(text: "light")), Markup(text: ", "),
        .element("a", ["href": path + "-dark.gif"], Markup(text: "dark"))))
  }

  private var pictures: [ThemedPicture] {
    motion.steps.enumerated().map { index, step in
      ThemedPicture(
        path: "\(path)-step-\(index + 1)", picture: step.picture, narrow: step.narrow,
        alternative: step.alternative)
    }
  }
}
