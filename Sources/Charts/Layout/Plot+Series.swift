extension Plot {
  /// The bars in their order.
  var bars: [Bar] { marks.compactMap { if case .bar(let bar) = $0 { bar } else { nil } } }
  var lines: [Line] { marks.compactMap { if case .line(let line) = $0 { line } else { nil } } }
  var points: [Points] {
    marks.compactMap { if case .points(let points) = $0 { points } else { nil } }
  }
  var bands: [Band] { marks.compactMap { if case .band(let band) = $0 { band } else { nil } } }
  var rules: [Rule] { marks.compactMap { if case .rule(let rule) = $0 { rule } else { nil } } }

  /// The categories of the bars, each once, in the order of their first bar.
  var categories: [String] { bars.map(\.category).unique }

  /// The series of the bars; one nameless series where the bars name none.
  var barSeries: [String?] { bars.map(\.series).unique }

  /// The names of all series, each once, in the order of their first mark: a name's index is
  /// that of its color.
  var seriesNames: [String] {
    marks.compactMap { mark in
      switch mark {
      case .bar(let bar): bar.series
      case .line(let line): line.series
      case .points(let points): points.series
      case .band(let band): band.series
      case .rule: nil
      }
    }
    .unique
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order of first appearance.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
