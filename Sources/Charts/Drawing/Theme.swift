/// The colors of a picture. The site's style sheet uses the same `background`, so that pictures
/// have no visible edge.
public enum Theme: String, Codable, CaseIterable, Sendable {
  case light, dark

  /// What the picture stands on.
  public var background: Color { pick(0xffffff, 0x16181d) }
  /// Titles and values.
  public var ink: Color { pick(0x1b1f24, 0xe8eaee) }
  /// Labels of axes and other secondary text; at least 4.5:1 on the background.
  public var mutedInk: Color { pick(0x5a626d, 0xa6aebb) }
  /// Lines behind the data.
  public var grid: Color { pick(0xe4e7eb, 0x2c3038) }
  /// Axes and the outlines of cells.
  public var outline: Color { pick(0xb4bac3, 0x4d5460) }
  /// The face of a cell or box that says nothing special.
  public var panel: Color { pick(0xf4f5f7, 0x1f2229) }
  /// What the reader shall look at: the window over an image, the current cell.
  public var accent: Color { pick(0xffd58a, 0x7a5200) }
  /// The outline that goes with `accent`.
  public var accentOutline: Color { pick(0xb45f00, 0xffb74d) }
  /// A second highlight, told from `accent` by hue and lightness: results, right answers.
  public var second: Color { pick(0xbfe3f7, 0x0f4c6b) }
  /// The outline that goes with `second`.
  public var secondOutline: Color { pick(0x0072b2, 0x6cc0ee) }
  /// Mistakes and cells that are struck out.
  public var warning: Color { pick(0xc03a00, 0xff8a5c) }

  /// Okabe and Ito's colors, which the color-blind tell apart, darkened or lightened until each
  /// has at least 3:1 on the background.
  public var series: [Color] {
    switch self {
    case .light:
      [0x0072b2, 0xd55e00, 0x00875f, 0xb5568f, 0xa87400, 0x3d95cc].map(Color.init)
    case .dark:
      [0x4aa8e0, 0xf0803c, 0x2fc49a, 0xe093bf, 0xe6b437, 0x9bd4f5].map(Color.init)
    }
  }

  /// The color of the series with this index; they repeat after the sixth.
  public func series(_ index: Int) -> Color { series[index % series.count] }

  private func pick(_ light: Int, _ dark: Int) -> Color { Color(self == .light ? light : dark) }
}
