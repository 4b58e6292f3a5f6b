/// How wide the columns of a confusion matrix are, and what stands beside and above its cells.
struct ConfusionColumns {
  /// Beside the rows.
  let names: [String]
  /// Above the columns.
  let heads: [String]
  /// Points.
  let label: Double
  let cell: Double
  /// Of the column that says how many of a class were found.
  let found: Double
  let countStyle: TextStyle

  init(_ matrix: ConfusionMatrix, pen: Pen) {
    self = pen.isNarrow ? Self(narrow: matrix, pen: pen) : Self(wide: matrix, pen: pen)
  }

  private init(wide matrix: ConfusionMatrix, pen: Pen) {
    let names = matrix.classes.map { pen.measure.shortened($0, to: 110, style: .label) }
    let widestName = pen.widest(names, .label)
    // Long names head narrow columns as well as they can; the rows have them in full.
    let cell = max(30, pen.widest(Self.counts(matrix), .label) + 12, min(widestName, 56) + 6)
    self.names = names
    heads = names.map { pen.measure.shortened($0, to: cell - 2, style: .label) }
    self.cell = cell
    label = max(widestName, pen.width("truth", .label)) + 10
    found = 62
    countStyle = .label
  }

  /// Columns that share what a narrow page leaves. Names that are wider than a column have their
  /// number in its place, which the rows explain.
  private init(narrow matrix: ConfusionMatrix, pen: Pen) {
    let classes = matrix.classes.indices.map(String.init)
    let widestShare = pen.width("100.0 %", .label)
    found = widestShare + 10
    func label(_ names: [String]) -> Double {
      max(pen.widest(names, .label), pen.width("truth", .label)) + 10
    }
    let room = pen.room - found
    func cell(_ names: [String]) -> Double {
      ((room - label(names)) / Double(max(1, classes.count))).rounded(.down)
    }
    let short = matrix.classes.map { pen.measure.shortened($0, to: 96, style: .label) }
    let isShort = pen.widest(short, .label) + 8 <= cell(short)
    names = isShort ? short : zip(classes, short).map { $0 + " " + $1 }
    heads = isShort ? short : classes
    self.label = label(names)
    let widestCount = pen.widest(Self.counts(matrix), .label)
    let wished = max(30, widestCount + 12, pen.widest(heads, .label) + 8)
    let least = (widestCount * Self.leastCount / TextStyle.label.size).rounded(.up) + 4
    self.cell = max(least, min(wished, cell(names)))
    let fitting = TextStyle.label.size * (self.cell - 4) / max(1, widestCount)
    countStyle = TextStyle(size: min(TextStyle.label.size, fitting))
  }

  /// The size of counts below which the matrix is made smaller as a whole, in points.
  private static let leastCount: Double = 8

  private static func counts(_ matrix: ConfusionMatrix) -> [String] {
    matrix.counts.joined().map { NumberFormat.fixed(Double($0), decimals: 0) }
  }
}
