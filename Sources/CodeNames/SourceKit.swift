import CSourceKit
import Foundation

/// The toolchain's service for editors, in this process.
struct SourceKit {
  /// Loads the library; nil where it is missing or another than expected.
  init?(library: String) {
    guard sourcekit_load(library) == 0 else { return nil }
  }

  /// A word of the service's own language, such as the kind of a request.
  struct Word: Encodable {
    var text: String
  }

  /// Sends a request; nil where there is no answer, or another one than asked for.
  ///
  /// Requests are YAML, of which JSON is a part but for the words without quotation marks.
  func answer<Answer: Decodable>(
    _ kind: String, _ fields: [(key: String, value: any Encodable)], as type: Answer.Type
  ) -> Answer? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    var request = "{key.request: source.request.\(kind)"
    for (key, value) in fields {
      guard let json = try? encoder.encode(value) else { return nil }
      request += ", key.\(key): " + String(decoding: json, as: UTF8.self)
    }
    guard let bytes = sourcekit_answer(request + "}") else { return nil }
    defer { free(bytes) }
    let json = Self.quoted(String(cString: bytes))
    return try? JSONDecoder().decode(type, from: Data(json.utf8))
  }

  /// The service's answers are JSON but for keys and words, which stand without quotation marks:
  /// one on each line, behind blanks, or behind the colon.
  static func quoted(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let indent = line.prefix { $0 == " " }
      let rest = line[indent.endIndex...]
      guard rest.hasPrefix("key."), let colon = rest.firstIndex(of: ":") else {
        return String(line)
      }
      let value = rest[colon...].dropFirst(2)
      let isWord = value.hasPrefix("source.")
      let bare = value.hasSuffix(",") ? value.dropLast() : value
      let comma = bare.endIndex == value.endIndex ? "" : ","
      return indent + "\"" + rest[..<colon] + "\": "
        + (isWord ? "\"\(bare)\"\(comma)" : String(value))
    }.joined(separator: "\n")
  }
}
