import Foundation

extension Plot {
  /// Every value that the vertical axis has to hold.
  var yValues: [Double] {
    let single = marks.flatMap { mark -> [Double] in
      switch mark {
      case .bar(let bar): barArrangement == .grouped ? [bar.value] : []
      case .line(let line): line.y
      case .points(let points): Self.withRoom(points.y, isLog: yAxis.scale == .log)
      case .band(let band): band.lower + band.upper
      case .rule(let rule): if case .y(let value) = rule.place { [value] } else { [] }
      }
    }
    return barArrangement == .stacked ? single + stacks.flatMap { [$0.from, $0.to] } : single
  }

  /// Every value that the horizontal axis has to hold; categories stand at 1, 2, 3, ….
  var xValues: [Double] {
    marks.flatMap { mark -> [Double] in
      switch mark {
      case .bar: []
      case .line(let line): line.x
      case .points(let points): Self.withRoom(points.x, isLog: xAxis.scale == .log)
      case .band(let band): band.x
      case .rule(let rule): if case .x(let value) = rule.place { [value] } else { [] }
      }
    }
  }

  /// The ends of the values moved outward, so that no point lies on the plot's edge.
  private static func withRoom(_ values: [Double], isLog: Bool) -> [Double] {
    let shown = values.filter { $0.isFinite && (!isLog || $0 > 0) }
    guard let lower = shown.min(), let upper = shown.max(), lower < upper else { return shown }
    if isLog {
      // The difference of the logarithms is finite where the ratio is not.
      let room = exp((log(upper) - log(lower)) * 0.04)
      return [lower / room, upper * room]
    }
    let room = (upper / 2 - lower / 2) * 0.08
    return [lower - room, upper + room]
  }

  /// Whether the ends of an axis move out to the next ticks. Around points there is room already,
  /// but few powers of ten are ticks, and an axis needs two of them.
  func roundsOut(_ axis: Axis) -> Bool {
    points.isEmpty || points.count < marks.count || axis.scale == .log
  }

  /// The horizontal scale between two places in points, the last label within them.
  func xScale(from left: Double, to right: Double, pen: Pen) -> PlotScale {
    var scale = xScale(ticksAtMost: max(2, Int(right / 70)))
    scale.start = left
    scale.end = max(left + 1, right - 8)
    guard let last = xLabels(scale: scale, pen: pen).last else { return scale }
    // Half of the last label stands right of its place.
    let half = (last.lines.map { pen.width($0, .label) }.max() ?? 0) / 2
    scale.end = max(left + 1, scale.end - max(0, last.place + half - right))
    return scale
  }

  private func xScale(ticksAtMost limit: Int) -> PlotScale {
    guard bars.isEmpty else {
      return PlotScale(
        kind: .linear, lower: 0.5, upper: Double(categories.count) + 0.5, start: 0, end: 1)
    }
    return PlotScale(
      holding: xValues, axis: xAxis, includesZero: false, ticksAtMost: limit,
      roundsOut: lines.isEmpty && bands.isEmpty && roundsOut(xAxis))
  }

  /// The names of the categories, or the ticks' numbers, with places in points.
  func xLabels(scale: PlotScale, pen: Pen) -> [PlotBody.AxisLabel] {
    let width = abs(scale.end - scale.start)
    guard bars.isEmpty else {
      return categoryLabels(scale: scale, slot: width / Double(categories.count), pen: pen)
    }
    // Between epoch 1 and epoch 2 there is nothing to name.
    let isWhole = xValues.allSatisfy { !$0.isFinite || $0 == $0.rounded() }
    for limit in stride(from: max(2, Int(width / 48)), to: 0, by: -1) {
      let ticks = scale.ticks(atMost: limit)
      let texts = xAxis.format.tickTexts(ticks)
      let widest = texts.map { pen.width($0, .label) }.max() ?? 0
      let fits = widest + 12 <= width / Double(max(1, ticks.count))
      let isReadable = fits && (!isWhole || ticks.allSatisfy { $0 == $0.rounded() })
      if limit == 1 || isReadable {
        return zip(ticks, texts).compactMap { tick, text in
          scale.place(tick).map { .init(place: $0, lines: [text]) }
        }
      }
    }
    return []
  }

  /// The names below bars that are `slot` points apart: each below its own where the names fit, or
  /// in two or three rows by turns; of very many every second, third, … is named.
  private func categoryLabels(
    scale: PlotScale, slot: Double, pen: Pen
  ) -> [PlotBody.AxisLabel] {
    let categories = categories
    let wrapped = categories.map { pen.measure.wrapped($0, to: slot - 6, style: .label, atMost: 3) }
    let isWhole = zip(wrapped, categories).allSatisfy { $0.joined(separator: " ") == $1 }
    let widest = categories.map { pen.width($0, .label) }.max() ?? 0
    let rows = isWhole ? 1 : (2...3).first { widest <= slot * Double($0) - 8 }
    let longest = categories.max { $0.count < $1.count } ?? ""
    let needed = slot > 60 ? 0 : min(90, pen.width(longest, .label)) + 8
    let each = rows == nil ? max(1, Int((needed / slot).rounded(.up))) : 1
    return categories.enumerated().compactMap { index, name in
      guard index % each == 0, let place = scale.place(Double(index + 1)) else { return nil }
      if let rows, rows > 1 {
        return .init(place: place, lines: Array(repeating: "", count: index % rows) + [name])
      }
      let lines = pen.measure.wrapped(name, to: slot * Double(each) - 6, style: .label, atMost: 3)
      return .init(place: place, lines: lines)
    }
  }

  /// A stacked bar's ends along the vertical axis; positive and negative values pile up apart.
  struct Stack {
    var bar: Bar
    var from: Double
    var to: Double
  }

  /// The bars with their ends, those of one category on top of one another.
  var stacks: [Stack] {
    var above: [String: Double] = [:]
    var below: [String: Double] = [:]
    return bars.filter(\.value.isFinite).map { bar in
      let from = (bar.value < 0 ? below : above)[bar.category, default: 0]
      if bar.value < 0 {
        below[bar.category] = from + bar.value
      } else {
        above[bar.category] = from + bar.value
      }
      return Stack(bar: bar, from: from, to: from + bar.value)
    }
  }
}

extension Plot {
  /// In points: few bars need less than the page's width.
  var naturalSize: Chart.Size {
    let width = bars.isEmpty ? 640 : min(640, max(400, 80 + 120 * Double(categories.count)))
    return Chart.Size(width: width, height: 320)
  }
}
