import Tensors

/// What a module holds, found by one walk through its stored properties.
///
/// Names are property names joined by dots, in PyTorch's spelling. Nothing is remembered between
/// walks: a walk takes microseconds, and a memory could be out of date.
struct ModuleTree {
  private(set) var parameters: [(name: String, tensor: Parameter)] = []
  private(set) var buffers: [(name: String, tensor: Buffer)] = []
  /// The modules, each before those it holds; the root has an empty name and depth 0.
  private(set) var modules: [(name: String, depth: Int, module: any Module)] = []
  private(set) var layersWithMode: [any HasTrainingMode] = []

  /// The objects between the root and the current place: one that comes again is its own ancestor.
  private var ancestors: Set<ObjectIdentifier> = []
  private var depth = 0

  init(_ module: any Module) {
    visit(module, name: "", owner: "\(type(of: module))")
  }

  /// - Parameter owner: the type and property to blame if `value` cannot be searched.
  private mutating func visit(_ value: Any, name: String, owner: String) {
    switch value {
    case let parameter as Parameter: parameters.append((name, parameter))
    case let buffer as Buffer: buffers.append((name, buffer))
    case let module as any Module: visitProperties(of: module, name: name)
    default: visitContainer(value, name: name, owner: owner)
    }
  }

  private mutating func visitProperties(of module: any Module, name: String) {
    let object = type(of: module) is AnyClass ? ObjectIdentifier(module as AnyObject) : nil
    if let object, !ancestors.insert(object).inserted { return }
    defer { if let object { ancestors.remove(object) } }

    modules.append((name, depth, module))
    depth += 1
    defer { depth -= 1 }
    if let layer = module as? any HasTrainingMode { layersWithMode.append(layer) }
    for (label, value) in storedProperties(of: module) {
      require(
        !isUnmadeLazyLayer(label, value),
        NetworkMessage.lazyLayer("\(type(of: module)).\(propertyName(label))"))
      visit(
        value, name: joined(name, snakeCase(propertyName(label))),
        owner: "\(type(of: module)).\(propertyName(label))")
    }
  }

  private mutating func visitContainer(_ value: Any, name: String, owner: String) {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
      for child in mirror.children { visit(child.value, name: name, owner: owner) }
    case .collection:
      for (index, child) in mirror.children.enumerated() {
        visit(child.value, name: joined(name, "\(index)"), owner: owner)
      }
    default:
      if HiddenParameters.exist(in: value) {
        fatalError(NetworkMessage.hiddenParameter(owner, container: "\(type(of: value))"))
      }
    }
  }

  private func joined(_ name: String, _ label: String) -> String {
    name.isEmpty ? label : "\(name).\(label)"
  }
}

/// The stored properties with their labels, those of superclasses first.
private func storedProperties(of module: any Module) -> [(label: String, value: Any)] {
  var mirror: Mirror? = Mirror(reflecting: module)
  var properties: [(String, Any)] = []
  while let current = mirror {
    properties = current.children.map { ($0.label ?? "", $0.value) } + properties
    mirror = current.superclassMirror
  }
  return properties
}

/// The name of a property in the code; reflection shows a lazy one under its storage's name.
private func propertyName(_ label: String) -> String {
  label.hasPrefix(lazyPrefix) ? String(label.dropFirst(lazyPrefix.count)) : label
}

/// Whether a lazy property that may hold parameters has not been made yet, so that they would be
/// missed.
private func isUnmadeLazyLayer(_ label: String, _ value: Any) -> Bool {
  guard label.hasPrefix(lazyPrefix), Mirror(reflecting: value).children.isEmpty,
    let type = type(of: value) as? any OptionalType.Type
  else { return false }
  return type.wrapped is any Module.Type || type.wrapped is Tensor.Type
}

private let lazyPrefix = "$__lazy_storage_$_"

/// Tells what an optional without a value could hold.
private protocol OptionalType {
  static var wrapped: Any.Type { get }
}

extension Optional: OptionalType {
  fileprivate static var wrapped: Any.Type { Wrapped.self }
}

/// `runningMean` → `running_mean`, as PyTorch writes it.
func snakeCase(_ name: String) -> String {
  name.reduce(into: "") { result, letter in
    result += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
  }
}
