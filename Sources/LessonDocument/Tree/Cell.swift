/// A Swift fence.
public struct Cell: Equatable, Sendable {
  public enum Kind: String, Equatable, Sendable {
    /// Compiled and run.
    case run
    /// Declarations that all later sections see.
    case shared
    /// Compiled, not run.
    case norun
    /// Must not compile.
    case fails
    /// Must stop with a trap.
    case traps
  }

  /// Counted from 0 within the section (within the introduction for cells that stand there).
  public var index: Int
  public var kind: Kind
  /// Runs and is not shown on the page.
  public var isHidden: Bool
  /// The Swift text, ending with a line feed unless empty.
  public var code: String
  /// The lines of the code, without the fence.
  public var codeRange: SourceRange
  /// The whole fence.
  public var range: SourceRange
  /// The expectations below the cell, in order: the n-th checks the n-th display.
  public var expectations: [Expectation]

  public init(
    index: Int, kind: Kind, isHidden: Bool, code: String, codeRange: SourceRange,
    range: SourceRange, expectations: [Expectation]
  ) {
    self.index = index
    self.kind = kind
    self.isHidden = isHidden
    self.code = code
    self.codeRange = codeRange
    self.range = range
    self.expectations = expectations
  }

  /// `fails`, `traps` and `norun` cells see the cells above them, and nothing sees them.
  public var isLeaf: Bool { kind == .fails || kind == .traps || kind == .norun }
}
