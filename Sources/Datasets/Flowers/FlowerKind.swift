import Tensors

/// The five kinds of flowers that the program draws, named like the folders of real photos.
enum FlowerKind: String, CaseIterable {
  case daisy
  case dandelion
  case rose
  case sunflower
  case tulip

  /// Colors of the petals as they occur, so that color alone does not tell the kinds apart.
  var petalColors: [FlowerColor] {
    switch self {
    case .daisy: [[0.95, 0.95, 0.93], [0.93, 0.86, 0.92], [0.97, 0.93, 0.72]]
    case .dandelion: [[0.96, 0.83, 0.12], [0.93, 0.75, 0.08]]
    case .rose:
      [[0.78, 0.08, 0.16], [0.92, 0.55, 0.65], [0.95, 0.90, 0.84], [0.95, 0.76, 0.24]]
    case .sunflower: [[0.97, 0.76, 0.06], [0.93, 0.55, 0.05]]
    case .tulip:
      [[0.84, 0.10, 0.14], [0.96, 0.80, 0.14], [0.90, 0.48, 0.66], [0.55, 0.24, 0.60]]
    }
  }
}

/// Red, green and blue, each in 0...1.
typealias FlowerColor = SIMD3<Float>
