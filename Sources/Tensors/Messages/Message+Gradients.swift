extension Message {
  static func requiresGradOfResult() -> String {
    "requiresGrad: only a tensor created from values can be told to collect a gradient or not; "
      + "this one was computed by an operation, use detached() for its values alone"
  }

  static func backwardOfMany(_ shape: [Int]) -> String {
    "backward: starts at a single number such as a loss, but this tensor has shape \(shape); "
      + "reduce it first, with mean() or sum()"
  }

  static func backwardWithoutHistory() -> String {
    "backward: no gradient leads here: none of the tensors that this one was computed from has "
      + "requiresGrad, or it was computed inside withoutGrad { }"
  }

  static func backwardTwice() -> String {
    "backward: this graph was already used by backward(), which frees it; compute the loss again"
  }
}
