extension [DataFile] {
  /// The files that were read: those that are there, without the folders that were only looked into
  /// on the way to a file, whether it was there or not.
  public var read: [DataFile] {
    var folders: Set<Substring> = []
    for file in self {
      var path = file.path[...]
      while let slash = path.lastIndex(of: "/") {
        path = path[..<slash]
        guard folders.insert(path).inserted else { break }
      }
    }
    return filter { $0.size >= 0 && !folders.contains($0.path[...]) }
  }

  /// The names of the data sets that were read, each once: of the folders that hold the files, such
  /// as `mnist`. Where that folder lies in one that was read itself, as photos lie in a folder for
  /// each class, the set is the outer one.
  ///
  /// - Parameter root: the folder of all data, which is no set.
  public func sets(in root: String = DataPlace.chosenFolder) -> [String] {
    let known = Set(map(\.path))
    var names: [String] = []
    for file in read {
      let folders = file.path.split(separator: "/").dropLast()
      let outer = "/" + folders.dropLast().joined(separator: "/")
      let isClass = known.contains(outer) && outer != root
      guard let name = (isClass ? folders.dropLast() : folders).last.map(String.init),
        !names.contains(name)
      else { continue }
      names.append(name)
    }
    return names
  }
}
