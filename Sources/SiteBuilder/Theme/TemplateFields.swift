/// Values as dictionaries, by the names that templates use.
///
/// Mustache reads a structure by reflection, once for every tag that names something; reading each
/// structure once takes a fraction of the time.
enum TemplateFields {
  /// The stored properties of a structure by their names, nested structures and arrays of them
  /// included; properties that are nil are left out. Anything else stays as it is.
  static func of(_ value: Any) -> Any? {
    if value is Markup || value is String || value is Bool { return value }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.flatMap { of($0.value) }
    case .collection: return mirror.children.compactMap { of($0.value) }
    case .struct:
      var fields: [String: Any] = [:]
      for child in mirror.children {
        if let name = child.label, let field = of(child.value) { fields[name] = field }
      }
      return fields
    default: return value
    }
  }
}
