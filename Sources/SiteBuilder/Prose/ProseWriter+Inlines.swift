import Checking
import LessonDocument

/// Running text.
extension ProseWriter {
  mutating func inlines(_ inlines: [Inline]) -> Markup {
    var previous: Inline?
    return inlines.map { inline in
      defer { previous = inline }
      return self.inline(inline, behind: previous)
    }.joined()
  }

  private mutating func inline(_ inline: Inline, behind previous: Inline?) -> Markup {
    switch inline {
    case .text(let text): return self.text(text, behind: previous)
    case .code(let code): return .element("code", [:], Markup(text: code))
    case .emphasis(let content): return .element("em", [:], inlines(content))
    case .strong(let content): return .element("strong", [:], inlines(content))
    case .link(let destination, let title, let content):
      return link(to: destination, title: title, inlines(content))
    case .image(let source, let title, let alternative):
      return image(source, title: title, alternative: alternative)
    case .math(let tex):
      defer { line += tex.count { $0 == "\n" } }
      return formula(tex, isBlock: false)
    case .value(let value): return self.value(value)
    case .softBreak:
      line += 1
      return Markup(text: "\n")
    case .lineBreak:
      line += 1
      return .void("br") + Markup(text: "\n")
    }
  }

  private func text(_ text: String, behind previous: Inline?) -> Markup {
    switch previous {
    case .math:
      let text = Typography.apostrophes(in: text, continuesWord: true)
      return Markup(text: Typography.behindFormula(text))
    case .code, .emphasis, .strong, .link, .value, .text:
      return Markup(text: Typography.apostrophes(in: text, continuesWord: true))
    case .image, .softBreak, .lineBreak, nil:
      return Markup(text: Typography.apostrophes(in: text))
    }
  }

  private mutating func link(to destination: String, title: String?, _ content: Markup) -> Markup {
    guard let allowed = LinkDestination.allowed(destination) else {
      note(
        "a link leads to “\(destination)”, which a page must not follow",
        advice: "link to http, https or mailto, to a file of the site, or to #a-section")
      return content
    }
    let isExternal = LinkDestination.isExternal(allowed)
    let address = resolver.address(of: allowed)
    if !isExternal { noteLink(to: destination, at: address) }
    let rel = isExternal ? "noreferrer" : nil
    return .element("a", ["href": address, "title": title, "rel": rel], content)
  }

  private mutating func image(_ source: String, title: String?, alternative: String) -> Markup {
    guard let picture = picture(source) else {
      return .element(
        "span", ["class": "missing"], Markup(text: "[picture missing: \(alternative)]"))
    }
    let size = PictureSize(of: picture.bytes)
    return .void(
      "img",
      [
        "src": FileName.address(picture.path), "alt": alternative, "title": title,
        "width": size.map { String($0.width) }, "height": size.map { String($0.height) },
        "loading": "lazy",
      ])
  }

  mutating func formula(_ tex: String, isBlock: Bool) -> Markup {
    do {
      return MathML.markup(of: try Formula(parsing: tex), isBlock: isBlock)
    } catch {
      let here = line
      line += error.line
      note(error.message, advice: error.advice)
      line = here
      return .element("code", ["class": "missing"], Markup(text: tex))
    }
  }

  /// A number in the prose that a cell computed.
  private mutating func value(_ value: ProseValue) -> Markup {
    let verdict = nextVerdict()
    let name = "“\(value.name)”"
    let (style, title) =
      switch verdict?.outcome {
      case .passed: ("value", "Computed by this page’s code as \(name) and checked")
      case .varies:
        ("value varies", "Computed by this page’s code as \(name); varies from run to run")
      case .failed: ("value failed", "Check of \(name) failed: \(verdict?.summary ?? "")")
      case .unchecked, nil: ("value unchecked", "Named \(name); not checked")
      }
    return .element("span", ["class": style, "title": title], Markup(text: value.shown))
  }
}
