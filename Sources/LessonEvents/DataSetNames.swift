extension Collection where Element == DataFile {
  /// The names of the data sets that the files belong to, each once, in the order of reading.
  ///
  /// A set is named by the folder that holds its files: `mnist` for `mnist/train.gz`. A folder of
  /// pictures is read folder by folder, the set's and then those of its classes, and has the name of
  /// the outer one: `flowers` for `flowers/rose/1.jpg`. What was looked for in vain is nobody's data,
  /// and neither is a folder without any file.
  public var dataSetNames: [String] {
    let paths = map { $0.path.split(separator: "/")[...] }
    let read = Set(zip(self, paths).filter { $0.0.size >= 0 }.map(\.1))
    var above: Set<ArraySlice<Substring>> = []
    for path in paths {
      var folder = path.dropLast()
      while !folder.isEmpty, above.insert(folder).inserted { folder = folder.dropLast() }
    }
    let folders = read.intersection(above)
    var names: [String] = []
    for path in paths where read.contains(path) && !folders.contains(path) {
      var folder = path.dropLast()
      let outer = folder.dropLast()
      if folders.contains(folder), folders.contains(outer) { folder = outer }
      if let name = folder.last.map(String.init), !names.contains(name) { names.append(name) }
    }
    return names
  }
}
