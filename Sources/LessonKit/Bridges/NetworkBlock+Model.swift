import Charts
import NeuralNetworks
import Tensors

extension NetworkBlock {
  /// The branches of a block such as `ResidualBlock(channels: 16)` with an input such as
  /// `.zeros([1, 16, 12, 12])`.
  ///
  /// Read from one run, so the diagram cannot disagree with the code. Traps where the model is not
  /// one block of branches that are added or concatenated, and like `Trace(of:input:)`.
  public init(of model: any Module, input: Tensor) {
    let name = "\(type(of: model))"
    let trace = Trace(of: model, input: input)
    guard case .branches(let branches, let merge)? = trace.parts.first else {
      fatalError(DiagramMessage.noBlock(name, parts: trace.parts))
    }
    let followers = DiagramLayer.row(trace.parts)
    guard followers.count == 1, let block = followers.first else {
      fatalError(DiagramMessage.moreThanABlock(name))
    }
    self.init(
      input: trace.inputShape.dropFirst().first ?? 1,
      merge: Self.merge(merge, in: name),
      branches: branches.map(Branch.init),
      // The first follower says how many ways there are, which the branches show.
      after: block.followers.count > 1
        ? block.followers.dropFirst().joined(separator: " + ") : nil)
  }

  private static func merge(_ step: Trace.Step, in model: String) -> Merge {
    if step.isConcatenation { return .concatenate }
    guard step.operation == .add else {
      fatalError(DiagramMessage.otherMerge(model, operation: step.operation.name))
    }
    return .add
  }
}

extension NetworkBlock.Branch {
  fileprivate init(_ parts: [Trace.Part]) {
    self.init(
      DiagramLayer.row(parts).map {
        NetworkBlock.Step($0.name, channels: $0.channels, detail: $0.detail)
      })
  }
}
