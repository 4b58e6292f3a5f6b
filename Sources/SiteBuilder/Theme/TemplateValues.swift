/// The values that a template may name: each stored property is one.
protocol TemplateValues {
  /// A value in which nothing is missing, from which the names are read.
  static var sample: Self { get }
}

/// The names that templates may use.
enum TemplateNames {
  static let all: Set<String> = {
    let samples: [any TemplateValues] = [
      LessonValues.sample, SectionValues.sample, CellValues.sample, OutputValues.sample,
      VerdictValues.sample, IndexValues.sample, ChecksValues.sample, DocumentValues.sample,
      UnreadableValues.sample, BareValues.sample,
    ]
    return samples.reduce(into: []) { names, sample in collect(from: sample, into: &names) }
  }()

  private static func collect(from value: Any, into names: inout Set<String>) {
    if value is Markup || value is String { return }
    let mirror = Mirror(reflecting: value)
    for child in mirror.children {
      if mirror.displayStyle == .struct, let label = child.label { names.insert(label) }
      collect(from: child.value, into: &names)
    }
  }
}
