import Mustache

/// A theme: Mustache templates that lay out the page, one style sheet and one small script.
public struct Theme: Sendable {
  /// The templates that pages are made with; a theme may hold more as partials.
  enum Template: String, CaseIterable {
    case lesson, section, cell, output, verdict
  }

  /// Style sheet and script, under their paths in the assets folder.
  let assets: [RenderedPage.File]
  private let library: MustacheLibrary

  /// Reads a theme's folder: every `*.mustache`, `style.css` and `script.js`.
  ///
  /// Throws the first problem: a file that is missing, a template that does not parse, or one that
  /// names a value or partial that does not exist.
  public init(folder: String) throws(ThemeProblem) {
    let sources = try ThemeFolder.templates(in: folder)
    library = try Self.library(of: sources)
    assets = try ["style.css", "script.js"].map { name throws(ThemeProblem) in
      RenderedPage.File(path: name, bytes: try ThemeFolder.bytes(of: name, in: folder))
    }
    for template in Template.allCases
    where !sources.contains(where: { $0.name == template.rawValue }) {
      throw ThemeProblem(
        file: "\(folder)/\(template.rawValue).mustache", message: "the theme lacks this template",
        advice: "copy it from the theme that comes with lessons")
    }
  }

  private static func library(
    of sources: [TemplateSource]
  ) throws(ThemeProblem) -> MustacheLibrary {
    let names = Set(sources.map(\.name))
    var library = MustacheLibrary()
    for source in sources {
      library.register(try source.parsed(), named: source.name)
      try source.checkNames(partials: names, values: TemplateNames.all)
    }
    return library
  }

  /// What the template makes of the values.
  func markup(_ template: Template, _ values: any TemplateValues) -> Markup {
    Markup(rendered: library.render(values, withTemplate: template.rawValue) ?? "")
  }
}
