extension CIFARExercises {
  /// What a block of the lesson costs.
  public static let blockMultiplications = Exercise<Int, Int, Int, Int, Int>(
    ExerciseInfo(
      "blockMultiplications(inChannels:outChannels:side:stride:)", section: "first",
      hints: [
        "List the convolutions of the block, two or three of them, and write beside each the side"
          + " of the maps that it makes.",
        "The first one keeps the side. The second one takes the long steps, and so does the one on"
          + " the shortcut, which stands there only where the numbers of channels differ.",
        "Long steps leave (side - 1) / stride + 1 pixels. At each place of its output a convolution"
          + " multiplies as often as it has weights.",
      ]),
    example: (64, 128, 16, 2),
    cases: { random in
      let inChannels = random.size(1...32)
      let stride = random.one(of: [1, 2])
      let outChannels = inChannels + random.one(of: [0, random.size(1...32)])
      // Steps of two pixels need a convolution on the shortcut.
      return (
        inChannels, stride == 1 ? outChannels : max(outChannels, inChannels + 1),
        random.size(1...32), stride
      )
    },
    mistakes: { wrong in
      wrong("Here the second convolution takes the long steps; the first one keeps the side.") {
        Costs($0, $1, $2, $3, firstStride: $3).sum
      }
      wrong("The second convolution takes the long steps: it makes smaller maps.") {
        let costs = Costs($0, $1, $2, $3)
        return costs.first + Costs($0, $1, $2, 1).second + costs.shortcut
      }
      wrong("The shortcut takes the long steps, too, or its maps would not fit to be added.") {
        let costs = Costs($0, $1, $2, $3)
        return costs.first + costs.second + Costs($0, $1, $2, 1).shortcut
      }
      wrong("Where the number of channels changes, a convolution of 1×1 stands on the shortcut.") {
        let costs = Costs($0, $1, $2, $3)
        return costs.first + costs.second
      }
      wrong("Where the number of channels stays, nothing stands on the shortcut.") {
        Costs($0, $1, $2, $3).sum + ($0 == $1 ? $2 * $2 * $0 * $1 : 0)
      }
      wrong("The second convolution sees what the first one gives, outChannels of them.") {
        let costs = Costs($0, $1, $2, $3)
        return costs.first + costs.second / $1 * $0 + costs.shortcut
      }
      wrong("A bias is added, not multiplied: it does not count here.") {
        let costs = Costs($0, $1, $2, $3)
        let small = costs.smallSide * costs.smallSide
        return costs.sum + $1 * ($2 * $2 + small + ($0 == $1 ? 0 : small))
      }
      wrong("These are the weights. Each of them is used at every place of the output.") {
        inChannels, outChannels, _, _ in
        let shortcut = inChannels == outChannels ? 0 : inChannels * outChannels
        return 9 * outChannels * (inChannels + outChannels) + shortcut
      }
      wrong("Long steps leave one pixel more than half of an odd side: the first one counts, too.")
      {
        Costs($0, $1, $2, $3, smallSide: $2 / $3).sum
      }
    },
    reference: { Costs($0, $1, $2, $3).sum })
}

/// The multiplications of each convolution of a block.
private struct Costs {
  let first: Int
  let second: Int
  let shortcut: Int
  /// The side of the block's output.
  let smallSide: Int

  /// - Parameters:
  ///   - firstStride: the steps of the first convolution, which keeps the side in the lesson.
  ///   - smallSide: the side behind the long steps; what comes of them if nil.
  init(
    _ inChannels: Int, _ outChannels: Int, _ side: Int, _ stride: Int, firstStride: Int = 1,
    smallSide: Int? = nil
  ) {
    let between = NaiveKernel.places(side, 3, 1, firstStride).count
    let small = smallSide ?? NaiveKernel.places(side, 3, 1, stride).count
    first = between * between * 9 * inChannels * outChannels
    second = small * small * 9 * outChannels * outChannels
    shortcut = inChannels == outChannels ? 0 : small * small * inChannels * outChannels
    self.smallSide = small
  }

  var sum: Int { first + second + shortcut }
}
