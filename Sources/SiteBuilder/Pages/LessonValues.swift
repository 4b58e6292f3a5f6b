/// What `lesson.mustache` shows.
struct LessonValues: TemplateValues {
  var frame: FrameValues
  /// The lesson's title.
  var title: String
  var summary: String?
  var check: CheckValues
  var contents: [ContentsEntry]
  var introduction: Markup
  /// All sections, one after another.
  var sections: Markup
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

  struct ContentsEntry {
    var id: String
    var heading: Markup
    /// A word for a section that is not in order, such as `failed`.
    var mark: String?
  }

  struct LinkValues {
    var address: String
    var name: String
  }

  static var sample: LessonValues {
    LessonValues(
      frame: .sample, title: "", summary: "",
      check: CheckValues(
        style: "", headline: "", facts: [Fact(number: "", noun: "", kind: "")],
        circumstances: ""),
      contents: [ContentsEntry(id: "", heading: Markup(), mark: "")], introduction: Markup(),
      sections: Markup(), previous: LinkValues(address: "", name: ""),
      next: LinkValues(address: "", name: ""))
  }
}
