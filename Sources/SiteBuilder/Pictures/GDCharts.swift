import Charts
import LessonEvents

/// Draws charts with libgd.
public struct GDCharts: ChartDrawing {
  /// What is decided here and not by the drawing code: to be counted up with each change of it, so
  /// that pictures which were kept are made anew.
  public static let version = 1

  public init() {}

  public func draw(json: String) throws -> DrawnChart {
    let chart = try Chart(json: json)
    let picture = try Self.picture(of: chart, on: .wide)
    return DrawnChart(
      picture: picture,
      narrow: Self.isTooWide(picture, atLeast: Self.leastScale)
        ? try Self.picture(of: chart, on: .phone) : nil,
      alternative: chart.alternativeText, table: Self.table(chart.data),
      motion: try Self.motion(of: chart))
  }

  /// How much smaller than drawn a picture may be shown before a phone gets one of its own.
  private static let leastScale = 0.85
  /// The same for steps, of which a page has many: sources for each of them weigh.
  private static let leastStepScale = 0.7

  private static func isTooWide(_ picture: DrawnPicture, atLeast scale: Double) -> Bool {
    Double(picture.width) * scale > Chart.Page.phone.width
  }

  private static func picture(of chart: Chart, on page: Chart.Page) throws -> DrawnPicture {
    DrawnPicture(
      light: try chart.png(theme: .light, page: page),
      dark: try chart.png(theme: .dark, page: page))
  }

  private static func motion(of chart: Chart) throws -> DrawnMotion? {
    guard let light = try chart.gif(theme: .light), let dark = try chart.gif(theme: .dark) else {
      return nil
    }
    let pictures = try stills(of: chart, on: .wide)
    let isTooWide = pictures.contains { self.isTooWide($0, atLeast: leastStepScale) }
    let narrow = isTooWide ? try stills(of: chart, on: .phone) : []
    let steps = zip(chart.steps, pictures.indices).map { step, index in
      // The whole chart's words name it; a step's say only what is new.
      DrawnMotion.Step(
        picture: pictures[index], narrow: narrow.isEmpty ? nil : narrow[index],
        alternative: step.finding ?? step.alternativeText)
    }
    return DrawnMotion(steps: steps, light: light.bytes, dark: dark.bytes)
  }

  private static func stills(of chart: Chart, on page: Chart.Page) throws -> [DrawnPicture] {
    zip(
      try chart.stills(theme: .light, page: page), try chart.stills(theme: .dark, page: page)
    )
    .map(DrawnPicture.init)
  }

  private static func table(_ data: ChartTable) -> TableValue? {
    guard !data.rows.isEmpty else { return nil }
    let columns = data.columns.map { column in
      TableValue.Column(title: column.title, isNumeric: column.isNumeric)
    }
    return TableValue(columns: columns, rows: data.rows, caption: data.note)
  }
}

extension DrawnPicture {
  /// The same chart in both themes.
  fileprivate init(light: PNGImage, dark: PNGImage) {
    self.init(
      light: light.bytes, dark: dark.bytes, width: Int(light.widthInPoints.rounded()),
      height: Int(light.heightInPoints.rounded()))
  }
}
