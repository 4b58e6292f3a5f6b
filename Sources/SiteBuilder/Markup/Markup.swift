import Mustache

/// A piece of HTML in which everything that came from outside is escaped.
///
/// Element and attribute names are static strings; text enters through `init(text:)` or as an
/// attribute's value, and both escape. So hostile text cannot become markup by any path that
/// compiles.
struct Markup: Equatable, Sendable {
  private(set) var html: String

  /// Nothing.
  init() { html = "" }

  /// Text, escaped, its control characters made visible.
  init(text: String) { html = HTMLText.escaped(VisibleText.revealed(text)) }

  /// HTML written in this module's source.
  init(fixed: StaticString) { html = "\(fixed)" }

  /// What a template of the theme made of values that were escaped on their way in.
  init(rendered: String) { html = rendered }

  var isEmpty: Bool { html.isEmpty }

  /// `<name attributes>content</name>`; attributes whose value is nil are left out.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: Markup...
  ) -> Markup {
    var result = void(name, attributes)
    for piece in content { result.html += piece.html }
    result.html += "</\(name)>"
    return result
  }

  /// `<name attributes>`, an element that has no end tag.
  static func void(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]
  ) -> Markup {
    var result = Markup()
    result.html = "<\(name)"
    for case (let key, let value?) in attributes {
      result.html += " \(key)=\"" + HTMLText.escaped(VisibleText.revealed(value)) + "\""
    }
    result.html += ">"
    return result
  }

  static func + (left: Markup, right: Markup) -> Markup {
    Markup(rendered: left.html + right.html)
  }

  static func += (left: inout Markup, right: Markup) { left.html += right.html }
}

extension Sequence<Markup> {
  /// The pieces one after another, with `separator` between them.
  func joined(separator: Markup = Markup()) -> Markup {
    Markup(rendered: map(\.html).joined(separator: separator.html))
  }
}

/// In a template, markup is written `{{{name}}}`; `{{name}}` would show its source.
extension Markup: MustacheCustomRenderable {
  var renderText: String { html }
  var isNull: Bool { html.isEmpty }
}
