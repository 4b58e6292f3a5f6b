/// How a run is reported.
enum ReportFormat: String, CaseIterable {
  /// For people.
  case text
  /// The whole report as one JSON object.
  case json
  /// Annotations for GitHub's workflow logs.
  case github
  /// An XML file as test tools read it.
  case junit
}
