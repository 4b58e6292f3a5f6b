import Testing

@testable import Charts

@Suite("The themes")
struct ThemeTests {
  @Test("have text of at least 4.5:1 on everything it stands on", arguments: Theme.allCases)
  func textContrast(theme: Theme) {
    for ink in [theme.ink, theme.mutedInk, theme.warning, theme.secondOutline] {
      #expect(ink.contrast(with: theme.background) >= 4.5)
    }
    for face in [theme.panel, theme.accent, theme.second] {
      #expect(theme.ink.contrast(with: face) >= 4.5)
    }
    #expect(theme.mutedInk.contrast(with: theme.panel) >= 4.5)
  }

  @Test("have series of at least 3:1 on the background", arguments: Theme.allCases)
  func seriesContrast(theme: Theme) {
    for color in theme.series {
      #expect(color.contrast(with: theme.background) >= 3)
    }
  }

  @Test("have a readable ink for every color of a map", arguments: Theme.allCases)
  func inkOnMaps(theme: Theme) {
    for range in [0.0...1, -1.0...1] {
      let map = ColorMap(for: [[0, 1]], range: range, theme: theme)
      for step in 0...100 {
        let color = map.color(share: Double(step) / 100)
        #expect(color.readableInk.contrast(with: color) >= 4.5)
      }
    }
  }

  @Test("have the backgrounds that the site's style sheet has")
  func backgrounds() {
    #expect(Theme.light.background.hex == "#ffffff")
    #expect(Theme.dark.background.hex == "#16181d")
  }
}
