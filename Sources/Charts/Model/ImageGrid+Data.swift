extension ImageGrid {
  /// One row per tile that was judged; captions are read in the picture and in its words.
  var table: ChartTable {
    let rows = tiles.enumerated().compactMap { index, tile in
      tile.judgment.map { ["\(index + 1)", $0.truth, $0.guess] }
    }
    guard !rows.isEmpty else { return ChartTable(columns: [], rows: []) }
    return ChartTable(
      columns: [
        .init("image", isNumeric: true), .init("truth", isNumeric: false),
        .init("guess", isNumeric: false),
      ],
      rows: rows)
  }

  /// How many images there are, and what their words say.
  var finding: String {
    let count = tiles.count == 1 ? "1 image" : "\(tiles.count) images"
    let judgments = tiles.compactMap(\.judgment)
    let wrong = judgments.filter { !$0.isRight }
    if !judgments.isEmpty {
      let listed = wrong.prefix(20).map { "\($0.truth) taken for \($0.guess)" }
      let head = "\(count), \(wrong.count) of \(judgments.count) guessed wrong"
      return listed.isEmpty ? head + "." : head + ": " + listed.joined(separator: ", ") + "."
    }
    let captions = tiles.compactMap(\.caption)
    guard !captions.isEmpty else { return count + "." }
    let rest = captions.count > 20 ? ", and \(captions.count - 20) more" : ""
    return count + ": " + captions.prefix(20).joined(separator: ", ") + rest + "."
  }
}
