/// A paragraph that is a pipe table: its second line parts header and rows and aligns the columns.
///
/// The rules are those of GitHub's tables: <https://github.github.com/gfm/#tables-extension->.
struct TableDraft {
  struct Row {
    var line: Int
    var stretch: Range<Int>
  }

  var alignments: [Table.Alignment]
  /// The header first.
  var rows: [Row]
  /// The place of the table's first cell among all cells of all tables.
  var firstCell = 0

  var columnCount: Int { alignments.count }

  /// Nil where the paragraph is no table; a table that begins further down in a paragraph is
  /// reported.
  init?(_ block: TextBlock, in source: SourceText, problems: inout [DocumentProblem]) {
    guard block.stretches.count > 1 else { return nil }
    let delimiter = block.stretches.indices.dropFirst().first { index in
      TableRow.alignments(of: source.bytes[block.stretches[index]]) != nil
    }
    guard let delimiter else { return nil }
    guard delimiter == 1,
      let alignments = TableRow.alignments(of: source.bytes[block.stretches[1]])
    else {
      problems.append(
        source.problem(
          line: block.lines.lowerBound + delimiter - 1, "a table begins within a paragraph",
          advice: "put a blank line above the table's header"))
      return nil
    }
    self.alignments = alignments
    rows = zip(block.lines, block.stretches).map { Row(line: $0, stretch: $1) }
    rows.remove(at: 1)
  }
}
