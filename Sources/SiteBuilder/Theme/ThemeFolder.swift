import Foundation

/// Reads the files of a theme.
enum ThemeFolder {
  static func templates(in folder: String) throws(ThemeProblem) -> [TemplateSource] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw ThemeProblem(
        file: folder, message: "the theme’s folder cannot be read",
        advice: "name a folder that holds lesson.mustache, style.css and script.js")
    }
    return try names.filter { $0.hasSuffix(".mustache") }.sorted().map {
      name throws(ThemeProblem) in
      let bytes = try bytes(of: name, in: folder)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw ThemeProblem(file: "\(folder)/\(name)", message: "the template is not UTF-8")
      }
      return TemplateSource(
        name: String(name.dropLast(".mustache".count)), file: "\(folder)/\(name)", text: text)
    }
  }

  static func bytes(of name: String, in folder: String) throws(ThemeProblem) -> [UInt8] {
    let path = "\(folder)/\(name)"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ThemeProblem(
        file: path, message: "the theme’s file cannot be read",
        advice: "copy it from the theme that comes with lessons")
    }
    return [UInt8](data)
  }
}
