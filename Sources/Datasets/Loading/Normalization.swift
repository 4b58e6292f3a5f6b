/// Brings pixels to mean 0 and standard deviation 1: `(pixel / 255 − mean) / deviation`.
public struct Normalization: Equatable, Sendable {
  /// One for each channel, of pixels in 0...1.
  public var mean: [Float]
  public var standardDeviation: [Float]

  public init(mean: [Float], standardDeviation: [Float]) {
    require(
      !mean.isEmpty && mean.count == standardDeviation.count
        && standardDeviation.allSatisfy { $0 > 0 },
      "a normalization needs a mean and a positive standard deviation for each channel")
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// Pixels in 0...1, as they are.
  public static let none = Normalization(mean: [0], standardDeviation: [1])
  /// The digits of MNIST.
  public static let mnist = Normalization(
    mean: [MNIST.mean], standardDeviation: [MNIST.standardDeviation])

  /// Writes the planes of a picture, each by its channel's numbers; a single pair serves all.
  func write(
    _ pixels: UnsafeBufferPointer<UInt8>, channels: Int, to output: UnsafeMutablePointer<Float>
  ) {
    require(
      mean.count == 1 || mean.count == channels,
      "a normalization of \(mean.count) channels does not fit images of \(channels)")
    let plane = pixels.count / channels
    for channel in 0..<channels {
      let index = mean.count == 1 ? 0 : channel
      // (p / 255 − m) / d = p · (1 / 255d) − m / d: one multiplication and one addition.
      let factor = 1 / (255 * standardDeviation[index])
      let offset = -mean[index] / standardDeviation[index]
      for position in channel * plane..<(channel + 1) * plane {
        output[position] = Float(pixels[position]) * factor + offset
      }
    }
  }
}
