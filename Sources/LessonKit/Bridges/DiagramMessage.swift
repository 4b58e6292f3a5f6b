import NeuralNetworks
import Tensors

/// What a cell is told that asks for the wrong diagram.
enum DiagramMessage {
  static func noBlock(_ model: String, parts: [Trace.Part]) -> String {
    let hasBranches = parts.contains { if case .branches = $0 { true } else { false } }
    if hasBranches { return moreThanABlock(model) }
    let hasTangle = parts.contains { if case .tangle = $0 { true } else { false } }
    return hasTangle
      ? "NetworkBlock: the branches of \(model) share layers, so they cannot be drawn side by side: "
        + "draw NetworkChain(of: …), where the block is one stage"
      : "NetworkBlock: \(model) has no branches: draw NetworkChain(of: …)"
  }

  static func moreThanABlock(_ model: String) -> String {
    "NetworkBlock: \(model) is more than one block of branches: give it the block alone, or draw "
      + "NetworkChain(of: …), where each block is one stage"
  }

  static func otherMerge(_ model: String, operation: String) -> String {
    "NetworkBlock: the branches of \(model) come together by \(operation), but only + and cat "
      + "along the channels can be drawn"
  }

  static func noStacks(_ operation: Operation) -> String {
    "ChannelStacks: only a convolution with a square kernel and one group can be drawn, not "
      + "\(operation)"
  }
}
