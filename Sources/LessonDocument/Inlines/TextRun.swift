/// A stretch of Markdown text that is scanned as one: the lines of a paragraph or heading, or the
/// row of a table, without indentation, quotation marks and line ends.
struct TextRun {
  /// The text's bytes, its lines joined by line feeds.
  private(set) var bytes: [UInt8] = []
  /// Where each line begins, here and in the file.
  private var lines: [(offset: Int, fileOffset: Int)] = []

  init(_ stretches: [Range<Int>], in source: SourceText) {
    for stretch in stretches {
      if !lines.isEmpty { bytes.append(Ascii.lineFeed) }
      lines.append((bytes.count, stretch.lowerBound))
      bytes += source.bytes[stretch]
    }
  }

  /// The offset in the file of a byte of the text.
  func fileOffset(of offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].offset <= offset { low = middle } else { high = middle }
    }
    return lines[low].fileOffset + offset - lines[low].offset
  }

  func fileRange(of range: Range<Int>) -> Range<Int> {
    let first = fileOffset(of: range.lowerBound)
    return first..<(range.isEmpty ? first : fileOffset(of: range.upperBound - 1) + 1)
  }

  /// The parts of the file that a range covers, one for each line.
  func fileRanges(of range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where bytes[index] == Ascii.lineFeed {
      pieces.append(fileOffset(of: start)..<fileOffset(of: start) + (index - start))
      start = index + 1
    }
    pieces.append(fileOffset(of: start)..<fileOffset(of: start) + (range.upperBound - start))
    return pieces
  }
}
