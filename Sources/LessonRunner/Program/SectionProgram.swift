import Foundation
import LessonDocument
import LessonEvents

/// The Swift program that a section's cells form.
///
/// The section itself is one program. Each `norun`, `fails` and `traps` cell is a program of its
/// own: the cells above it and itself.
struct SectionProgram: Equatable {
  enum Purpose: Equatable {
    /// Compiled and run: the section itself.
    case run
    /// Compiled only: `norun`.
    case compile
    /// Must not compile: `fails`.
    case mustFail
    /// Run, and must stop by a trap: `traps`.
    case mustTrap
  }

  var purpose: Purpose
  /// The cell that a leaf's program ends with.
  var leaf: Int?
  /// The cells in the program, in order, indices within the section.
  var cells: [Int]
  /// The text of `main.swift`.
  var main: String
  /// The text of `shared.swift`; empty where the section sees no shared cell.
  var shared: String
  var isOptimized: Bool

  /// All programs of a section, the section itself first.
  static func all(for section: Section, shared: [Cell]) -> [SectionProgram] {
    let running = section.cells.filter { $0.kind == .run }
    var programs: [SectionProgram] = []
    if !running.isEmpty {
      programs.append(SectionProgram(.run, cells: running, leaf: nil, shared: shared, in: section))
    }
    for leaf in section.cells where leaf.isLeaf {
      let prefix = running.filter { $0.index < leaf.index }
      programs.append(
        SectionProgram(
          purpose(of: leaf), cells: prefix + [leaf], leaf: leaf.index, shared: shared, in: section))
    }
    return programs
  }

  /// A program of shared cells alone, to see whether they compile.
  static func declarations(of section: Section, shared: [Cell]) -> SectionProgram {
    SectionProgram(.compile, cells: [], leaf: nil, shared: shared, in: section)
  }

  private static func purpose(of leaf: Cell) -> Purpose {
    switch leaf.kind {
    case .fails: .mustFail
    case .traps: .mustTrap
    case .norun, .run, .shared: .compile
    }
  }

  private init(
    _ purpose: Purpose, cells: [Cell], leaf: Int?, shared: [Cell], in section: Section
  ) {
    self.purpose = purpose
    self.leaf = leaf
    self.cells = cells.map(\.index)
    isOptimized = section.attributes.isOptimized
    main = Self.imports + cells.map(Self.located).joined() + "endSection()\n"
    self.shared = shared.isEmpty ? "" : Self.imports + shared.map(Self.declarations).joined()
  }

  /// The modules that every cell sees.
  static let modules = ["Charts", "Datasets", "LessonKit", "NeuralNetworks", "Tensors"]

  private static let imports = modules.map { "import \($0)\n" }.joined()

  private static func located(_ cell: Cell) -> String {
    "beginCell(\(cell.index))\n" + declarations(cell)
  }

  /// The cell's code under its own place in the Markdown, so that the compiler's messages, `#line`
  /// and traps name that line.
  private static func declarations(_ cell: Cell) -> String {
    let file = cell.codeRange.file.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "#sourceLocation(file: \"\(file)\", line: \(cell.codeRange.lines.lowerBound))\n"
      + cell.code + (cell.code.hasSuffix("\n") ? "" : "\n") + "#sourceLocation()\n"
  }
}
