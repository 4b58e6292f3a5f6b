/// What `lesson.mustache` shows.
struct LessonValues: TemplateValues {
  var frame: FrameValues
  /// The page's title: the lesson's, or that of one of its parts.
  var title: Markup
  var summary: String?
  /// The lesson that this page is a part of; nil on a lesson's first page.
  var lesson: LessonPlace?
  var check: CheckValues
  var contents: [ContentsEntry]
  var introduction: Markup
  /// The page's sections, one after another.
  var sections: Markup
  /// The lesson's other pages, on the first of them.
  var parts: [PartEntry]
  var previous: LinkValues?
  var next: LinkValues?

  /// How the page was checked.
  struct CheckValues {
    /// `passed`, `failed` or `open`.
    var style: String
    /// `All 31 checks passed`.
    var headline: String
    var facts: [Fact]
    /// The profile and the data, in a sentence; nil where nothing ran.
    var circumstances: String?
  }

  /// One fact about the check: a number and what it counts.
  struct Fact {
    var number: String
    var noun: String
    /// `fact` or, for what a reader should not miss, `fact alarming`.
    var kind: String
  }

  /// Where a page stands in its lesson.
  struct LessonPlace {
    var address: String
    var name: String
    /// Which part it is, counted from 1, and how many there are.
    var number: String
    var count: String
  }

  struct ContentsEntry {
    var address: String
    var heading: Markup
    /// A word for a section that is not in order, such as `failed`.
    var mark: String?
    /// The entry is the page itself.
    var isCurrent: Bool
    /// The section stands on this page.
    var isHere: Bool
    /// The headings below it, where it stands on this page.
    var headings: [HeadingEntry]
  }

  struct HeadingEntry {
    var place: String
    var words: Markup
  }

  struct PartEntry {
    var address: String
    var heading: Markup
    /// `passed`, `failed` or `open`.
    var style: String
    var headline: String
  }

  struct LinkValues {
    var address: String
    var name: Markup
  }

  static var sample: LessonValues {
    LessonValues(
      frame: .sample, title: Markup(), summary: "",
      lesson: LessonPlace(address: "", name: "", number: "", count: ""),
      check: CheckValues(
        style: "", headline: "", facts: [Fact(number: "", noun: "", kind: "")],
        circumstances: ""),
      contents: [
        ContentsEntry(
          address: "", heading: Markup(), mark: "", isCurrent: true, isHere: true,
          headings: [HeadingEntry(place: "", words: Markup())])
      ], introduction: Markup(), sections: Markup(),
      parts: [PartEntry(address: "", heading: Markup(), style: "", headline: "")],
      previous: LinkValues(address: "", name: Markup()),
      next: LinkValues(address: "", name: Markup()))
  }
}
