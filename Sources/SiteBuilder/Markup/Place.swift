/// A place in a lesson, as a page names it.
enum Place {
  /// `lesson.md:41`: the file without its folders, which are nobody's business but the author's.
  static func words(file: String, line: Int) -> String? {
    guard let name = file.split(separator: "/").last else { return nil }
    return line > 0 ? "\(name):\(line)" : String(name)
  }
}
