import Testing

@testable import SiteBuilder

@Suite("A picture on the page")
struct ThemedPictureTests {
  private func picture(isNarrow: Bool) -> ThemedPicture {
    ThemedPicture(
      path: "charts/a-1",
      picture: DrawnPicture(light: [1], dark: [2], width: 640, height: 320),
      narrow: isNarrow ? DrawnPicture(light: [3], dark: [4], width: 336, height: 300) : nil,
      alternative: "3 < 4")
  }

  @Test("that a phone can show has a file for each theme")
  func themes() {
    let picture = picture(isNarrow: false)
    #expect(picture.files.map(\.path) == ["charts/a-1.png", "charts/a-1-dark.png"])
    #expect(
      picture.markup().html == """
        <picture>\
        <source srcset="charts/a-1-dark.png" media="(prefers-color-scheme:dark)">\
        <img src="charts/a-1.png" alt="3 &lt; 4" width="640" height="320">\
        </picture>
        """)
  }

  @Test("laid out for a phone, too, has both in each theme, the narrow ones with their own size")
  func widths() {
    let picture = picture(isNarrow: true)
    #expect(
      picture.files.map { "\($0.path) \($0.bytes)" } == [
        "charts/a-1.png [1]", "charts/a-1-dark.png [2]", "charts/a-1-narrow.png [3]",
        "charts/a-1-narrow-dark.png [4]",
      ])
    #expect(
      picture.markup(isLazy: true).html == """
        <picture>\
        <source srcset="charts/a-1-narrow-dark.png" \
        media="(max-width:520px) and (prefers-color-scheme:dark)" width="336" height="300">\
        <source srcset="charts/a-1-narrow.png" media="(max-width:520px)" width="336" height="300">\
        <source srcset="charts/a-1-dark.png" media="(prefers-color-scheme:dark)">\
        <img src="charts/a-1.png" alt="3 &lt; 4" width="640" height="320" loading="lazy">\
        </picture>
        """)
  }
}
