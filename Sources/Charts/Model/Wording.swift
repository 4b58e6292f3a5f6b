/// How precisely a chart's words give its numbers.
enum Wording {
  /// As its table has them: what a run is compared by.
  case exact
  /// As the picture has them: what is read aloud.
  case spoken

  func text(_ value: Double, _ format: NumberFormat = .automatic) -> String {
    switch self {
    case .exact: format.dataText(value)
    case .spoken: format.spokenText(value)
    }
  }

  /// How many times larger one value is than another.
  func ratio(_ value: Double) -> String {
    switch self {
    case .spoken where value >= 1e6 && value.isFinite: NumberFormat.powerOfTen(value, digits: 3)
    case .exact, .spoken: NumberFormat.significant(value, digits: 3)
    }
  }
}
