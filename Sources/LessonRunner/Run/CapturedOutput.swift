import Foundation

/// Everything a section printed, and the runtime's last words in it.
struct CapturedOutput {
  let bytes: Data
  /// Where the line begins that holds `Fatal error:`.
  private let fatalStart: Data.Index?
  /// What the runtime said when it stopped the program, without file and line.
  let fatalError: String?

  /// Reads at most the first 32 MiB of the file: what lies beyond is not shown anyway.
  init(path: String) {
    let file = FileHandle(forReadingAtPath: path)
    let bytes = (try? file?.read(upToCount: 32 << 20)) ?? Data()
    self.bytes = bytes
    // The last words are at the end, so look for the last mark.
    guard
      let mark = bytes.range(of: Data("Fatal error: ".utf8), options: .backwards)
        ?? bytes.range(of: Data("Fatal error\n".utf8), options: .backwards)
    else {
      (fatalStart, fatalError) = (nil, nil)
      return
    }
    let lineFeed = bytes[..<mark.lowerBound].lastIndex(of: UInt8(ascii: "\n"))
    fatalStart = lineFeed.map { bytes.index(after: $0) } ?? bytes.startIndex
    let text = String(decoding: bytes[mark.upperBound...], as: UTF8.self)
    fatalError = text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The output up to the runtime's last words.
  var withoutFatalError: Data {
    fatalStart.map { Data(bytes[..<$0]) } ?? bytes
  }
}
