import LessonDocument
import Mustache

/// The text of one template.
struct TemplateSource {
  /// The file's name without extension, by which partials name it.
  var name: String
  var file: String
  var text: String

  func parsed() throws(ThemeProblem) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: text)
    } catch let error as MustacheTemplate.ParserError {
      throw ThemeProblem(
        file: file, line: error.context.lineNumber, message: Self.words(for: error.error))
    } catch {
      throw ThemeProblem(file: file, message: "the template does not parse: \(error)")
    }
  }

  /// Mustache renders nothing for a name that it does not know, so a typo would silently empty a
  /// page: every tag's name is looked up here instead.
  func checkNames(partials: Set<String>, values: Set<String>) throws(ThemeProblem) {
    for tag in TemplateTag.tags(of: text) {
      switch tag.kind {
      case .partial where !partials.contains(tag.name):
        throw problem(tag, "no template is called “\(tag.name)”", known: partials)
      case .value where !tag.name.split(separator: ".").allSatisfy({ values.contains(String($0)) }):
        throw problem(tag, "no value is called “\(tag.name)”", known: values)
      default: continue
      }
    }
  }

  private func problem(_ tag: TemplateTag, _ message: String, known: Set<String>) -> ThemeProblem {
    ThemeProblem(
      file: file, line: tag.line, message: message,
      advice: tag.name.nearest(among: known.sorted()).map { "did you mean “\($0)”?" })
  }

  private static func words(for error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect: "a section is closed by another name than it was opened by"
    case .unfinishedName: "a tag is not closed by its }}"
    case .expectedSectionEnd: "a section is not closed"
    case .invalidSetDelimiter: "a tag that sets delimiters is malformed"
    default: "the template does not parse (\(error))"
    }
  }
}
