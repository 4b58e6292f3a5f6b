import Tensors

/// How a layer was made, `Conv2d(inChannels: 1, outChannels: 10, kernelSize: 5)`; settings that are
/// nil are left out.
func initializerCall(_ layer: String, _ settings: KeyValuePairs<String, Any?>) -> String {
  let arguments = settings.compactMap { name, value in value.map { "\(name): \(code($0))" } }
  return "\(layer)(\(arguments.joined(separator: ", ")))"
}

/// A setting as a program writes it.
private func code(_ value: Any) -> String {
  guard let pair = value as? IntPair else { return "\(value)" }
  return pair.height == pair.width ? "\(pair.height)" : "\(pair.array)"
}
