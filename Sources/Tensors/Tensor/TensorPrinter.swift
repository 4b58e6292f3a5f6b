/// Lays a tensor's numbers out as PyTorch does: in nested brackets, columns aligned, lines of at most
/// 80 columns, and only the first and last three along each dimension of a tensor with more than
/// 1,000 elements.
struct TensorPrinter {
  private let tensor: Tensor
  private let indent: Int
  private let isSummarized: Bool
  private let format: NumberFormat

  private static let lineWidth = 80
  private static let mostPrinted = 1_000
  private static let edge = 3

  /// `indent` is how many columns stand before the first bracket.
  init(_ tensor: Tensor, indent: Int) {
    self.tensor = tensor
    self.indent = indent
    isSummarized = tensor.count > Self.mostPrinted
    let isSummarized = isSummarized
    var printed: [Float] = []
    Self.forEachPrinted(tensor, isSummarized) { printed.append($0) }
    format = NumberFormat(fitting: printed)
  }

  var text: String {
    guard tensor.count > 0 else {
      return tensor.shape.count == 1 ? "[]" : "[], size=\(Self.tuple(tensor.shape))"
    }
    return text(dim: 0, offset: 0)
  }

  /// The slice along `dim` whose first element is at `offset`.
  private func text(dim: Int, offset: Int) -> String {
    switch tensor.shape.count - dim {
    case 0: format.text(tensor.pointer[offset])
    case 1: row(dim: dim, offset: offset)
    default: rows(dim: dim, offset: offset)
    }
  }

  private func row(dim: Int, offset: Int) -> String {
    let column = indent + dim
    var entries = printedIndices(dim).map { index in
      index.map { format.text(tensor.pointer[offset + $0]) } ?? " ..."
    }
    let perLine = max(1, (Self.lineWidth - column) / (format.width + 2))
    var lines: [String] = []
    while !entries.isEmpty {
      lines.append(entries.prefix(perLine).joined(separator: ", "))
      entries.removeFirst(min(perLine, entries.count))
    }
    return "[" + lines.joined(separator: ",\n" + spaces(column + 1)) + "]"
  }

  private func rows(dim: Int, offset: Int) -> String {
    let size = tensor.shape[(dim + 1)...].reduce(1, *)
    let slices = printedIndices(dim).map { index in
      index.map { text(dim: dim + 1, offset: offset + $0 * size) } ?? "..."
    }
    let newLines = String(repeating: "\n", count: tensor.shape.count - dim - 1)
    return "[" + slices.joined(separator: "," + newLines + spaces(indent + dim + 1)) + "]"
  }

  private func printedIndices(_ dim: Int) -> [Int?] {
    Self.printedIndices(tensor.shape[dim], isSummarized)
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// The indices along a dimension, with nil for those left out.
  private static func printedIndices(_ size: Int, _ isSummarized: Bool) -> [Int?] {
    guard isSummarized, size > 2 * edge else { return Array(0..<size) }
    return Array(0..<edge) + [nil] + Array(size - edge..<size)
  }

  /// Calls `body` with the elements that will be printed: they alone decide the format.
  private static func forEachPrinted(
    _ tensor: Tensor, _ isSummarized: Bool, dim: Int = 0, offset: Int = 0, _ body: (Float) -> Void
  ) {
    guard tensor.count > 0 else { return }
    guard dim < tensor.shape.count else { return body(tensor.pointer[offset]) }
    let size = tensor.shape[(dim + 1)...].reduce(1, *)
    for case let index? in printedIndices(tensor.shape[dim], isSummarized) {
      forEachPrinted(tensor, isSummarized, dim: dim + 1, offset: offset + index * size, body)
    }
  }

  /// `(2, 0)`, and `(0,)` with one entry, as Python writes it.
  private static func tuple(_ shape: [Int]) -> String {
    let entries = shape.map(String.init).joined(separator: ", ")
    return shape.count == 1 ? "(\(entries),)" : "(\(entries))"
  }
}
