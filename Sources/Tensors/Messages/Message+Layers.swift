extension Message {
  static func linear(input: [Int], weight: [Int]) -> String {
    "linear: input must be [batch, inFeatures] and weight [outFeatures, inFeatures], but their "
      + "shapes are \(input) and \(weight)"
  }

  static func linearBias(bias: [Int], weight: [Int]) -> String {
    "linear: bias \(bias) must have one value per output feature, [\(weight[0])] for weight \(weight)"
  }

  static func labelCount(_ operation: String, shape: [Int], labels: Int) -> String {
    "\(operation): input must be [batch, classes] with one label per sample, but its shape is "
      + "\(shape) and there are \(labels) labels"
  }

  static func labelRange(_ operation: String, _ label: Int, sample: Int, classes: Int) -> String {
    "\(operation): label \(label) of sample \(sample) is no class, allowed are 0...\(classes - 1)"
  }

  static func emptyBatch(_ operation: String) -> String {
    "\(operation): the batch is empty, there is nothing to take a mean of"
  }

  static func lossShapes(_ input: [Int], _ target: [Int]) -> String {
    "mseLoss: input \(input) and target \(target) must have one shape"
  }

  static func dropoutProbability(_ p: Float) -> String {
    "dropout: the probability p is \(p), it must be in 0...1"
  }

  static func adaptiveSize(input: [Int], outputSize: IntPair) -> String {
    "adaptiveAvgPool2d: input \(input) and output size \(outputSize) must be at least 1×1"
  }

  static func batchNormRank(_ input: [Int]) -> String {
    "batchNorm: input must be [batch, channels, …], but its shape is \(input)"
  }

  static func batchNormVector(_ vector: [Int], input: [Int]) -> String {
    "batchNorm: mean, variance, weight and bias need one value per channel, [\(input[1])] for input "
      + "\(input), but one of them has shape \(vector)"
  }

  static func batchNormSingle(_ input: [Int]) -> String {
    "batchNorm: training needs more than one value per channel to have a variance, but input "
      + "\(input) has one; use a larger batch or eval()"
  }

  static func localResponseNorm(_ input: [Int], size: Int) -> String {
    "localResponseNorm: input must be [batch, channels, …] and size at least 1, but they are "
      + "\(input) and \(size)"
  }
}
