extension Lesson {
  /// The shared cells that the section with this index sees: those of the introduction and of all
  /// sections before it, in order.
  public func sharedCells(before section: Int) -> [Cell] {
    let blocks = introduction + sections.prefix(section).flatMap(\.blocks)
    return blocks.compactMap { block in
      guard case .cell(let cell) = block.content, cell.kind == .shared else { return nil }
      return cell
    }
  }

  /// All shared cells, in order: what lessons see that use this one.
  public var sharedCells: [Cell] { sharedCells(before: sections.count) }
}
