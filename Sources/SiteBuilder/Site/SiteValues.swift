/// What `index.mustache` shows.
struct IndexValues: TemplateValues {
  var frame: FrameValues
  var title: String
  var summary: String
  var lessons: [Entry]

  struct Entry {
    var address: String
    var name: String
    /// The lesson's folder: what one types to run it.
    var folder: String
    var about: String?
    /// `passed`, `failed` or `open`.
    var style: String
    var headline: String
    /// The lesson's pages behind its first one.
    var parts: [Part]
  }

  struct Part {
    var address: String
    var heading: Markup
  }

  static var sample: IndexValues {
    IndexValues(
      frame: .sample, title: "", summary: "",
      lessons: [
        Entry(
          address: "", name: "", folder: "", about: "", style: "", headline: "",
          parts: [Part(address: "", heading: Markup())])
      ])
  }
}

/// What `checks.mustache` shows.
struct ChecksValues: TemplateValues {
  var frame: FrameValues
  var rows: [Row]
  var toolchain: String?

  /// One lesson; numbers are words already.
  struct Row {
    var address: String
    var name: String
    var style: String
    var sections: String
    var cells: String
    var passed: String
    var failed: String
    var varying: String
    var unchecked: String
    var seconds: String
    var profile: String
    var data: String
  }

  static var sample: ChecksValues {
    ChecksValues(
      frame: .sample,
      rows: [
        Row(
          address: "", name: "", style: "", sections: "", cells: "", passed: "", failed: "",
          varying: "", unchecked: "", seconds: "", profile: "", data: "")
      ], toolchain: "")
  }
}

/// What `document.mustache` shows: a page of prose.
struct DocumentValues: TemplateValues {
  var frame: FrameValues
  var title: String
  var summary: String?
  var body: Markup

  static var sample: DocumentValues {
    DocumentValues(frame: .sample, title: "", summary: "", body: Markup())
  }
}

/// What `unreadable.mustache` shows: a lesson whose Markdown has errors.
struct UnreadableValues: TemplateValues {
  var frame: FrameValues
  var title: String
  var problems: [SectionValues.Problem]

  static var sample: UnreadableValues {
    UnreadableValues(frame: .sample, title: "", problems: SectionValues.sample.problems)
  }
}

/// What `search.mustache` and `missing.mustache` show.
struct BareValues: TemplateValues {
  var frame: FrameValues

  static var sample: BareValues { BareValues(frame: .sample) }
}
