import Mustache

/// A theme: Mustache templates that lay out the pages, one style sheet, small scripts for every page
/// and two for the search page.
public struct Theme: Sendable {
  /// The templates that pages are made with; a theme may hold more as partials.
  enum Template: String, CaseIterable {
    case lesson, section, cell, output, verdict
    case index, checks, search, document, missing, unreadable
  }

  private let files: [RenderedPage.File]
  private let library: MustacheLibrary

  /// Reads a theme's folder: every `*.mustache`, the style sheet and the scripts.
  ///
  /// Throws the first problem: a file that is missing, a template that does not parse, or one that
  /// names a value or partial that does not exist.
  public init(folder: String) throws(ThemeProblem) {
    let sources = try ThemeFolder.templates(in: folder)
    library = try Self.library(of: sources)
    files = try (Self.pageFiles + Self.searchFiles).map { name throws(ThemeProblem) in
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

  /// The files that every page needs, under their paths in a folder.
  func assets(in folder: String) -> [RenderedPage.File] {
    files.filter { !Self.searchFiles.contains($0.path) }.map { $0.moved(into: folder) }
  }

  /// The files that only a whole site needs.
  func siteAssets(in folder: String) -> [RenderedPage.File] {
    files.filter { Self.searchFiles.contains($0.path) }.map { $0.moved(into: folder) }
  }

  /// What every page loads.
  private static let pageFiles = ["style.css", "script.js", "names.js", "steps.js"]
  private static let searchFiles = ["finder.js", "search.js"]

  /// What the template makes of the values.
  func markup(_ template: Template, _ values: any TemplateValues) -> Markup {
    let fields = TemplateFields.of(values) ?? [:]
    return Markup(rendered: library.render(fields, withTemplate: template.rawValue) ?? "")
  }
}
