extension Message {
  static func convolutionRank(input: [Int], weight: [Int]) -> String {
    "conv2d: input must be [batch, channels, height, width] and weight [outChannels, "
      + "inChannels / groups, kernelHeight, kernelWidth], but their shapes are \(input) and \(weight)"
  }

  static func convolutionChannels(input: [Int], weight: [Int], groups: Int) -> String {
    groups == 1
      ? "conv2d: input \(input) has \(input[1]) channels, but weight \(weight) expects \(weight[1])"
      : "conv2d: input \(input) has \(input[1]) channels, but weight \(weight) with \(groups) groups "
        + "expects \(weight[1]) × \(groups) = \(weight[1] * groups)"
  }

  static func convolutionGroups(weight: [Int], groups: Int) -> String {
    "conv2d: \(groups) groups do not divide the \(weight[0]) output channels of weight \(weight)"
  }

  static func convolutionBias(bias: [Int], weight: [Int]) -> String {
    "conv2d: bias \(bias) must have one value per output channel, [\(weight[0])] for weight \(weight)"
  }

  static func poolingRank(_ operation: String, input: [Int]) -> String {
    "\(operation): input must be [batch, channels, height, width], but its shape is \(input)"
  }

  static func poolingPadding(_ operation: String, _ geometry: ConvolutionGeometry) -> String {
    "\(operation): padding \(geometry.padding) must not exceed half of kernel size "
      + "\(geometry.kernelSize), or a window could lie in the padding altogether"
  }

  static func windowSettings(_ operation: String, _ geometry: ConvolutionGeometry) -> String {
    "\(operation): kernel size \(geometry.kernelSize), stride \(geometry.stride) and dilation "
      + "\(geometry.dilation) must be at least 1, and padding \(geometry.padding) at least 0"
  }

  static func windowTooLarge(_ operation: String, _ geometry: ConvolutionGeometry) -> String {
    "\(operation): a kernel of \(geometry.extent) does not fit on an input of \(geometry.inputSize) "
      + "with padding \(geometry.padding)"
  }
}
