import NeuralNetworks
import Tensors

/// Numbers that Swift and Python make alike, a hash of their position: see `integer_hash.py`.
enum IntegerHash {
  static func images(_ shape: [Int]) -> Tensor { numbers(from: 1 << 28, shape) }

  static func labels(_ count: Int, classes: Int) -> [Int] {
    (0..<count).map { Int(hash(1 << 29 + UInt32($0))) % classes }
  }

  /// First weights within ±1/√fanIn, biases within ±0.05; what is 1 by default stays 1.
  static func fill(_ model: any Module) {
    var position: UInt32 = 0
    for (name, parameter) in model.namedParameters() {
      let bound: Float
      if parameter.shape.count > 1 {
        bound = 1 / Float(parameter.count / parameter.shape[0]).squareRoot()
      } else if name.hasSuffix("bias") {
        bound = 0.05
      } else {
        continue
      }
      parameter.withMutableValues { fill($0, from: position, bound: bound) }
      position += UInt32(parameter.count)
    }
  }

  private static func numbers(from position: UInt32, _ shape: [Int]) -> Tensor {
    let tensor = Tensor.zeros(shape)
    tensor.withMutableValues { fill($0, from: position, bound: 1) }
    return tensor
  }

  private static func fill(
    _ values: UnsafeMutableBufferPointer<Float>, from position: UInt32, bound: Float
  ) {
    var position = position
    for index in values.indices {
      values[index] = (Float(hash(position) >> 8) * 0x1p-23 - 1) * bound
      position += 1
    }
  }

  /// lowbias32: a well-mixed number for each position.
  private static func hash(_ position: UInt32) -> UInt32 {
    var x = position
    x ^= x >> 16
    x = x &* 0x7FEB_352D
    x ^= x >> 15
    x = x &* 0x846C_A68B
    return x ^ x >> 16
  }
}
