import LessonDocument

/// Writes new numbers into an expectation's body and keeps its columns.
struct NumberRewriter {
  /// A number of the body and what shall stand in its place.
  struct Replacement {
    var old: ExpectedNumber
    var new: String
  }

  private let body: [UInt8]
  private let firstByte: Int

  init(_ expectation: Expectation) {
    body = Array(expectation.body.utf8)
    firstByte = expectation.bodyRange.bytes.lowerBound
  }

  /// Edits for a tensor, whose numbers are right-aligned in columns of one width: where a new
  /// number is wider than the column, all columns grow.
  func tensorEdits(_ replacements: [Replacement]) -> [AcceptedEdit] {
    let fields = replacements.compactMap { column(of: $0.old) }
    let widths = Set(fields.map(\.width))
    guard fields.count == replacements.count, widths.count == 1, let width = widths.first else {
      return replacements.compactMap(plainEdit)
    }
    let newWidth = max(width, replacements.map(\.new.count).max() ?? 0)
    return zip(replacements, fields).compactMap { replacement, field in
      let growth = newWidth - width + replacement.old.text.count - replacement.new.count
      return edit(replacement, blanks: field.blanks, newBlanks: field.blanks + growth)
    }
  }

  /// Edits for a text: a number with two or more blanks before it ends where the old one ended.
  func textEdits(_ replacements: [Replacement]) -> [AcceptedEdit] {
    replacements.compactMap { replacement in
      guard let blanks = blanks(before: replacement.old), blanks >= 2 else {
        return plainEdit(replacement)
      }
      let growth = replacement.old.text.count - replacement.new.count
      return edit(replacement, blanks: blanks, newBlanks: max(1, blanks + growth))
    }
  }

  private func plainEdit(_ replacement: Replacement) -> AcceptedEdit? {
    edit(replacement, blanks: 0, newBlanks: 0)
  }

  /// Nil where nothing changes.
  private func edit(_ replacement: Replacement, blanks: Int, newBlanks: Int) -> AcceptedEdit? {
    let old = replacement.old
    guard old.text != replacement.new || blanks != newBlanks else { return nil }
    return AcceptedEdit(
      bytes: (old.bytes.lowerBound - blanks)..<old.bytes.upperBound,
      text: String(repeating: " ", count: max(0, newBlanks)) + replacement.new)
  }

  /// A number's column: its digits and the padding before it, without the blank behind a comma;
  /// nil at the beginning of a line, where the padding cannot be told from the indentation.
  private func column(of number: ExpectedNumber) -> (width: Int, blanks: Int)? {
    guard let blanks = blanks(before: number) else { return nil }
    let before = number.bytes.lowerBound - firstByte - blanks - 1
    guard before >= 0, !Self.isLineEnd(body[before]) else { return nil }
    let padding = body[before] == UInt8(ascii: ",") ? max(0, blanks - 1) : blanks
    return (padding + number.text.count, blanks)
  }

  /// Nil where the body is not what stands in the file, byte by byte.
  private func blanks(before number: ExpectedNumber) -> Int? {
    let start = number.bytes.lowerBound - firstByte
    guard start >= 0, start <= body.count, body[start...].starts(with: number.text.utf8) else {
      return nil
    }
    return body[..<start].reversed().prefix { $0 == UInt8(ascii: " ") }.count
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
