/// Counts the parameters of residual networks, rightly or with a usual mistake.
struct ParameterCount {
  /// Whether convolutions have a bias for each output channel.
  var hasBiases = true
  /// How many numbers a normalization has for each channel.
  var norm = 2
  /// Whether a block has a 1×1 convolution on its shortcut.
  var hasProjection: @Sendable (_ inChannels: Int, _ outChannels: Int, _ stride: Int) -> Bool = {
    $0 != $1 || $2 != 1
  }

  func convolution(_ inChannels: Int, _ outChannels: Int, side: Int) -> Int {
    var count = 0
    for _ in 0..<outChannels { count += inChannels * side * side + (hasBiases ? 1 : 0) }
    return count
  }

  func block(_ inChannels: Int, _ outChannels: Int, stride: Int) -> Int {
    let first = convolution(inChannels, outChannels, side: 3)
    let second = convolution(outChannels, outChannels, side: 3)
    let projects = hasProjection(inChannels, outChannels, stride)
    let shortcut = projects ? convolution(inChannels, outChannels, side: 1) : 0
    return first + second + shortcut + 2 * norm * outChannels
  }

  /// The blocks of all stages, each stage twice as wide as the one before.
  func stages(_ blocks: [Int], _ width: Int) -> Int {
    var count = 0
    var channels = width
    for (stage, blocks) in blocks.enumerated() {
      for _ in 0..<blocks {
        let outChannels = width << stage
        count += block(channels, outChannels, stride: channels == outChannels ? 1 : 2)
        channels = outChannels
      }
    }
    return count
  }

  func stem(_ width: Int) -> Int { convolution(1, width, side: 7) + norm * width }

  /// The fully connected layer, which always has biases.
  func head(_ features: Int) -> Int { 10 * (features + 1) }

  func network(_ blocks: [Int], _ width: Int) -> Int {
    stem(width) + stages(blocks, width) + head(width << (blocks.count - 1))
  }
}
