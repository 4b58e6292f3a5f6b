extension ConfusionMatrix {
  /// The share of a class that was found, or nil where it has no samples.
  func recall(of index: Int) -> Double? {
    let total = counts[index].reduce(0, +)
    return total > 0 ? Double(counts[index][index]) / Double(total) : nil
  }

  /// The largest share of a class that was taken for one other class.
  var largestMistakeShare: Double {
    counts.enumerated().flatMap { truth, row in
      let total = Double(max(1, row.reduce(0, +)))
      return row.enumerated().map { $0.offset == truth ? 0 : Double($0.element) / total }
    }
    .max() ?? 0
  }

  /// Throws where the counts are not a square of the classes' number, or negative.
  func check() throws(ChartError) {
    guard counts.count == classes.count, counts.allSatisfy({ $0.count == classes.count }) else {
      throw .unequalLengths(
        what: "ConfusionMatrix, classes, rows and the lengths of rows",
        lengths: [classes.count, counts.count] + counts.map(\.count))
    }
    guard counts.joined().allSatisfy({ (0...1_000_000_000_000).contains($0) }) else {
      throw .inconsistent("ConfusionMatrix: a count is negative or more than 10¹².")
    }
  }

  /// One row per class.
  var table: ChartTable {
    guard (try? check()) != nil else { return ChartTable(columns: [], rows: []) }
    let rows = zip(classes, counts).map { name, row in
      [name] + row.map(String.init) + ["\(row.reduce(0, +))"]
    }
    let columns: [ChartTable.Column] =
      [.init("truth", isNumeric: false)]
      + classes.map { .init("taken for \($0)", isNumeric: true) } + [.init("all", isNumeric: true)]
    return ChartTable(columns: columns, rows: rows)
  }

  /// Such as: 9,849 of 10,000 right (98.49 %); most often 4 is taken for 9, 12 times.
  func finding(_ wording: Wording) -> String {
    guard (try? check()) != nil else { return "no valid counts." }
    let total = counts.joined().reduce(0, +)
    guard total > 0 else { return "no samples." }
    let right = counts.indices.reduce(0) { $0 + counts[$1][$1] }
    let whole = { (count: Int) in NumberFormat.fixed(Double(count), decimals: 0) }
    let share = wording.text(Double(right) / Double(total), .percent)
    var text = "\(whole(right)) of \(whole(total)) right (\(share))"
    var worst = (truth: 0, guess: 0, count: 0)
    for (truth, row) in counts.enumerated() {
      for (guess, count) in row.enumerated() where guess != truth && count > worst.count {
        worst = (truth, guess, count)
      }
    }
    if worst.count > 0 {
      text += "; most often \(classes[worst.truth]) is taken for \(classes[worst.guess]), "
      text += worst.count == 1 ? "once" : "\(whole(worst.count)) times"
    }
    return text + "."
  }
}
