import Foundation
import LessonEvents

/// Keeps a result under a name for the sections that `needs` this one.
public func keep(_ name: String, _ value: some Encodable, line: Int = #line) {
  guard let settings = SectionContext.current else { return }
  do {
    let data = try JSONEncoder.tolerant.encode(value)
    let url = URL(fileURLWithPath: settings.keptFolder)
      .appendingPathComponent(keptFileName(name, "json"))
    try data.write(to: url, options: .atomic)
  } catch {
    fatalError("keep(\"\(name)\", …) could not write the value: \(error)")
  }
  EventWriter.shared.send(.keep(name: name), line: line)
}

/// What a needed section kept under this name.
///
/// Traps where no needed section kept it: name that section behind the heading, as in
/// `## Errors {#errors needs=training}`.
public func kept<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) -> Value {
  let folders = SectionContext.current?.neededFolders ?? []
  for folder in folders {
    let url = URL(fileURLWithPath: folder)
      .appendingPathComponent(keptFileName(name, "json"))
    guard let data = try? Data(contentsOf: url) else { continue }
    do {
      return try JSONDecoder.tolerant.decode(type, from: data)
    } catch {
      fatalError("kept(\"\(name)\") is no \(type): \(error)")
    }
  }
  failNotKept(name)
}

/// Stops with what to do about a name that no needed section kept.
func failNotKept(_ name: String) -> Never {
  fatalError(
    "no needed section kept \"\(name)\": call keep(\"\(name)\", …) in a section and name it behind"
      + " this section's heading, as in needs=training")
}

/// A file name for any text: letters, digits and hyphens stay, everything else is spelled in hex.
func keptFileName(_ name: String, _ ending: String) -> String {
  name.utf8.map { byte in
    let isPlain =
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      || byte == UInt8(ascii: "-")
    return isPlain ? String(UnicodeScalar(byte)) : "_" + String(byte, radix: 16)
  }.joined() + "." + ending
}
