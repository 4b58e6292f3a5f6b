extension Module {
  /// The tree of layers with their settings and numbers of parameters:
  ///
  ///     SimpleCNN, 8,490 parameters
  ///       conv1: Conv2d(inChannels: 1, outChannels: 10, kernelSize: 5), 260 parameters
  ///       …
  public var description: String {
    let modules = ModuleTree(self).modules
    guard modules.count > 1 else { return "\(Self.self)" }
    return modules.indices.map { index in
      let (name, depth, module) = modules[index]
      let holdsOthers = index + 1 < modules.count && modules[index + 1].depth > depth
      let owner = modules[..<index].last { $0.depth == depth - 1 }
      return String(repeating: "  ", count: depth)
        + (owner.map { "\(name.dropFirst($0.name.isEmpty ? 0 : $0.name.count + 1)): " } ?? "")
        + (holdsOthers ? "\(type(of: module))" : module.description) + counted(module)
    }.joined(separator: "\n")
  }

  private func counted(_ module: any Module) -> String {
    let count = module.parameterCount
    return count == 0 ? "" : ", \(groupedByThousands(count)) parameters"
  }
}
