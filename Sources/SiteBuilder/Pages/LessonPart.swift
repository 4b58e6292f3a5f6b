import LessonDocument

/// One page of a lesson.
///
/// A lesson written in one file is one page. One of several files has a page for each of them,
/// named like the file, behind a first page with the introduction and the way to all sections: a
/// reader comes to its end in one sitting, and no page is larger than its author made the file.
struct LessonPart: Equatable, Sendable {
  /// The page in the lesson's folder, such as `04-padding.html`.
  var file: String
  /// From the Markdown file's own front matter.
  var ownTitle: String?
  var sections: [Section]

  /// The first page's file, where the introduction stands.
  static let first = "index.html"

  /// The pages of a lesson in the order of reading.
  static func parts(of lesson: Lesson) -> [LessonPart] {
    var parts: [LessonPart] = []
    var sources: [String] = []
    for section in lesson.sections {
      if sources.last == section.range.file {
        parts[parts.count - 1].sections.append(section)
      } else {
        sources.append(section.range.file)
        let source = lesson.files.first { $0.path == section.range.file }
        parts.append(
          LessonPart(
            file: page(of: section.range.file), ownTitle: source?.page, sections: [section]))
      }
    }
    guard parts.count > 1 else { return [LessonPart(file: first, sections: lesson.sections)] }
    return [LessonPart(file: first, sections: [])] + parts
  }

  /// `lessons/09-cnn/04-padding.md` becomes `04-padding.html`.
  private static func page(of markdown: String) -> String {
    let name = markdown.split(separator: "/").last.map(String.init) ?? markdown
    let base = name.hasSuffix(".md") ? String(name.dropLast(".md".count)) : name
    // The first page's name is taken, on some disks in any case of letters.
    return (base.lowercased() == "index" ? base + "-1" : base) + ".html"
  }

  /// The one section of the page, whose heading is then the page's own.
  var onlySection: Section? {
    file != Self.first && ownTitle == nil && sections.count == 1 ? sections.first : nil
  }

  /// What the page is called: by its own title, or like its section, or its first and last one; the
  /// first page is called like the lesson.
  func title(in lesson: Lesson) -> [Inline] {
    guard file != Self.first, let first = sections.first, let last = sections.last else {
      return [.text(lesson.title)]
    }
    if let ownTitle { return [.text(ownTitle)] }
    return sections.count == 1 ? first.title : first.title + [.text(" – ")] + last.title
  }
}
