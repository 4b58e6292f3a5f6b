/// A block of a network: one input, several branches, and how they come together again.
///
/// A ribbon is as thick as the number of channels that flow through it. A branch without steps
/// is a skip connection.
public struct NetworkBlock: Codable, Equatable, Sendable, Figure {
  /// The number of channels that come in.
  public var input: Int
  /// The ways through the block, from top to bottom.
  public var branches: [Branch]
  /// How they come together.
  public var merge: Merge
  /// What happens to the sum or the joined channels, such as `ReLU`, or nil.
  public var after: String?

  /// A block of branches between one input and one output.
  public init(input: Int, merge: Merge, branches: [Branch], after: String? = nil) {
    self.input = input
    self.merge = merge
    self.branches = branches
    self.after = after
  }

  /// The block as a chart's content.
  public var content: Chart.Content { .block(self) }

  /// How the branches come together.
  public enum Merge: String, Codable, Sendable {
    /// Their channels stand one after another.
    case concatenate
    /// They are added element by element, so all have equally many channels.
    case add
  }

  /// A way through the block.
  public struct Branch: Codable, Equatable, Sendable {
    /// The layers from left to right; none is a skip connection.
    public var steps: [Step]

    /// A branch of layers.
    public init(_ steps: [Step] = []) {
      self.steps = steps
    }
  }

  /// A layer of a branch.
  public struct Step: Codable, Equatable, Sendable {
    /// Such as `conv 5×5`.
    public var name: String
    /// The number of channels that it puts out.
    public var channels: Int
    /// What happens to them at once, such as `ReLU`, or nil.
    public var detail: String?

    /// A layer with the channels that it puts out.
    public init(_ name: String, channels: Int, detail: String? = nil) {
      self.name = name
      self.channels = channels
      self.detail = detail
    }

    /// Such as `conv 5×5 + ReLU`.
    var fullName: String { detail.map { "\(name) + \($0)" } ?? name }
  }
}

extension NetworkBlock {
  /// The channels at the end of each branch.
  var branchOutputs: [Int] { branches.map { $0.steps.last?.channels ?? input } }

  /// The number of channels that go out.
  public var output: Int {
    switch merge {
    case .concatenate: branchOutputs.reduce(0, +)
    case .add: branchOutputs.first ?? input
    }
  }

  func check() throws(ChartError) {
    let channels = [input] + branches.flatMap { $0.steps.map(\.channels) }
    guard channels.allSatisfy({ (1...1_000_000_000).contains($0) }) else {
      throw .inconsistent("NetworkBlock: a number of channels is not between 1 and 10⁹.")
    }
    if merge == .add, Set(branchOutputs).count > 1 {
      throw .unequalLengths(
        what: "NetworkBlock, channels of branches that are added", lengths: branchOutputs)
    }
  }

  var table: ChartTable {
    let rows = branches.enumerated().flatMap { index, branch in
      branch.steps.isEmpty
        ? [["\(index + 1)", "skip connection", "\(input)"]]
        : branch.steps.map { ["\(index + 1)", $0.fullName, "\($0.channels)"] }
    }
    return ChartTable(
      columns: [
        .init("branch", isNumeric: true), .init("layer", isNumeric: false),
        .init("channels", isNumeric: true),
      ],
      rows: rows)
  }

  /// Such as: 192 channels go through 4 branches and are concatenated to 256 channels.
  var finding: String {
    guard (try? check()) != nil else { return "no valid numbers of channels." }
    let ways = branches.map { branch in
      branch.steps.isEmpty
        ? "skip connection"
        : branch.steps.map { "\($0.fullName) to \($0.channels)" }.joined(separator: ", ")
    }
    let word = merge == .concatenate ? "concatenated" : "added"
    return "\(input) channels go through \(branches.count) branches ("
      + ways.joined(separator: "; ") + ") and are \(word) to \(output) channels"
      + (after.map { ", followed by \($0)." } ?? ".")
  }
}
