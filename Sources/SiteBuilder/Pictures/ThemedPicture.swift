/// A picture in both themes and for one or two widths of the page, of which the browser chooses by
/// the screen and by the system's or the reader's choice.
struct ThemedPicture {
  /// The light file's path without its ending: `charts/padding-1`.
  let path: String
  let picture: DrawnPicture
  /// What a phone shows instead.
  let narrow: DrawnPicture?
  let alternative: String

  var files: [RenderedPage.File] {
    Self.files(of: picture, path: path)
      + (narrow.map { Self.files(of: $0, path: narrowPath) } ?? [])
  }

  /// - Parameter isLazy: whether the picture is loaded only once it is to be seen.
  func markup(isLazy: Bool = false) -> Markup {
    .element(
      "picture", [:], narrowSources,
      .void("source", ["srcset": Self.darkFile(path), "media": Self.darkTheme]),
      .void(
        "img",
        [
          "src": Self.lightFile(path), "alt": alternative, "width": String(picture.width),
          "height": String(picture.height), "loading": isLazy ? "lazy" : nil,
        ]))
  }

  /// With a size of their own, so that the page keeps the right place free.
  private var narrowSources: Markup {
    guard let narrow else { return Markup() }
    let (width, height) = (String(narrow.width), String(narrow.height))
    return .void(
      "source",
      [
        "srcset": Self.darkFile(narrowPath), "media": Self.phone + " and " + Self.darkTheme,
        "width": width, "height": height,
      ])
      + .void(
        "source",
        [
          "srcset": Self.lightFile(narrowPath), "media": Self.phone, "width": width,
          "height": height,
        ])
  }

  private var narrowPath: String { path + "-narrow" }

  /// Without spaces, since a page has many. The theme's script replaces these words where the reader
  /// chooses a theme.
  private static let darkTheme = "(prefers-color-scheme:dark)"
  /// On a wider screen a chart for the page is still read, and one for a phone would leave much of
  /// the column empty. The theme's style has the same width.
  private static let phone = "(max-width:520px)"

  private static func files(of picture: DrawnPicture, path: String) -> [RenderedPage.File] {
    [
      RenderedPage.File(path: lightFile(path), bytes: picture.light),
      RenderedPage.File(path: darkFile(path), bytes: picture.dark),
    ]
  }

  private static func lightFile(_ path: String) -> String { path + ".png" }
  private static func darkFile(_ path: String) -> String { path + "-dark.png" }
}
