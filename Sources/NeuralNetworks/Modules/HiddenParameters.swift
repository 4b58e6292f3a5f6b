import Tensors

/// Looks for parameters in places where a model's walk does not collect them.
enum HiddenParameters {
  /// Whether `value` is, or holds at any depth, a parameter, a buffer or a module.
  static func exist(in value: Any) -> Bool {
    var seen: Set<ObjectIdentifier> = []
    return exist(in: value, seen: &seen)
  }

  private static func exist(in value: Any, seen: inout Set<ObjectIdentifier>) -> Bool {
    if value is Parameter || value is Buffer || value is any Module { return true }
    // A plain tensor remembers the parameters it was computed from; those are not its own.
    if value is Tensor { return false }
    if type(of: value) is AnyClass, !seen.insert(ObjectIdentifier(value as AnyObject)).inserted {
      return false
    }
    return Mirror(reflecting: value).children.contains { exist(in: $0.value, seen: &seen) }
  }
}
