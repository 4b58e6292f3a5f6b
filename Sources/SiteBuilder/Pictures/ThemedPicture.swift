/// A picture in both themes, of which the browser chooses by the system's or the reader's choice.
struct ThemedPicture {
  /// The light file's path without its ending: `charts/padding-1`.
  let path: String
  let light: [UInt8]
  let dark: [UInt8]
  let alternative: String
  /// CSS pixels.
  let width: Int
  let height: Int

  var files: [RenderedPage.File] {
    [
      RenderedPage.File(path: path + ".png", bytes: light),
      RenderedPage.File(path: path + "-dark.png", bytes: dark),
    ]
  }

  /// - Parameter isLazy: whether the picture is loaded only once it is to be seen.
  func markup(isLazy: Bool = false) -> Markup {
    .element(
      "picture", [:],
      .void(
        "source",
        [
          "srcset": path + "-dark.png", "media": "(prefers-color-scheme: dark)",
          "data-theme": "dark",
        ]),
      .void(
        "img",
        [
          "src": path + ".png", "alt": alternative, "width": String(width),
          "height": String(height), "loading": isLazy ? "lazy" : nil,
        ]))
  }
}
