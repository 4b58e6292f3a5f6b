extension AlexNetExercises {
  /// The smallest photo that a network can take.
  public static let smallestSide = Exercise<Int, [Int], [Int], [Int]>(
    ExerciseInfo(
      "smallestSide(kernels:strides:paddings:)", section: "sizes",
      hints: [
        "Either try one side after the other, from 1 on, and follow each through all layers; or"
          + " begin at the end, where a single value is enough, and walk backward.",
        "Backward: if a layer must give m values, its windows make m - 1 steps. How many pixels do"
          + " they reach over, and how many of these are frame?",
        "(m - 1) * stride + kernel - 2 * padding pixels, and this is what the layer before must"
          + " give.",
      ]),
    example: ([11, 3, 5, 3, 3, 3, 3, 3], [4, 2, 1, 2, 1, 1, 1, 2], [2, 0, 2, 0, 1, 1, 1, 0]),
    cases: { random in
      let kernels = random.integers(random.size(1...4), in: 1...5)
      return (
        kernels, random.integers(kernels.count, in: 1...3),
        kernels.map { random.integer(0...($0 - 1) / 2) }
      )
    },
    mistakes: { wrong in
      wrong("This is how far one value sees. The frames stand in for pixels: fewer are enough.") {
        kernels, strides, _ in needed(layers(kernels, strides, kernels.map { _ in 0 }))
      }
      wrong("The padding counts on one side only; the frame stands on both.") {
        kernels, strides, paddings in
        layers(kernels, strides, paddings).reversed().reduce(1) { need, layer in
          (need - 1) * layer.stride + layer.kernel - layer.padding
        }
      }
      wrong("m windows make m - 1 steps: the first one stands already.") {
        kernels, strides, paddings in
        layers(kernels, strides, paddings).reversed().reduce(1) { need, layer in
          need * layer.stride + layer.kernel - 2 * layer.padding
        }
      }
      wrong("Walking backward begins with the last layer.") { kernels, strides, paddings in
        needed(layers(kernels, strides, paddings).reversed())
      }
      wrong("The strides are not used: they make a photo shrink faster.") {
        kernels, _, paddings in needed(layers(kernels, kernels.map { _ in 1 }, paddings))
      }
      wrong("The first layer has a window then, but what is left must be enough for the others.") {
        kernels, strides, paddings in
        needed(Array(layers(kernels, strides, paddings).prefix(1)))
      }
      wrong("Each layer alone could take it. But every layer takes what the one before leaves.") {
        kernels, strides, paddings in
        layers(kernels, strides, paddings).map { $0.kernel - 2 * $0.padding }.max() ?? 1
      }
      wrong("This side is too small by one: something is left at the end only of the next.") {
        kernels, strides, paddings in needed(layers(kernels, strides, paddings)) - 1
      }
    },
    reference: { kernels, strides, paddings in
      let layers = layers(kernels, strides, paddings)
      var side = 1
      while !fits(side, layers) { side += 1 }
      return side
    })

  private typealias Layer = (kernel: Int, stride: Int, padding: Int)

  private static func layers(_ kernels: [Int], _ strides: [Int], _ paddings: [Int]) -> [Layer] {
    kernels.indices.map { (kernels[$0], strides[$0], paddings[$0]) }
  }

  /// Whether something is left of a photo behind the last layer.
  private static func fits(_ side: Int, _ layers: [Layer]) -> Bool {
    layers.reduce(side) { side, layer in
      NaiveKernel.places(side, layer.kernel, layer.padding, layer.stride).count
    } > 0
  }

  /// The same, backward from the one value that must be left.
  private static func needed(_ layers: [Layer]) -> Int {
    layers.reversed().reduce(1) { need, layer in
      (need - 1) * layer.stride + layer.kernel - 2 * layer.padding
    }
  }
}
