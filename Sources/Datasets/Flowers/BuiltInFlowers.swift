import Foundation
import Tensors

/// Pictures of flowers that the program draws itself, so that every lesson runs offline: five kinds
/// in many colors, sizes and places, before backdrops that do not tell the kind.
///
/// Each picture follows from the seed and its index alone.
public enum BuiltInFlowers {
  /// The kinds in the order of the labels.
  public static let classNames = FlowerKind.allCases.map(\.rawValue)

  /// Draws `count` square pictures in three channels, as many of each kind.
  ///
  /// - Parameter side: in pixels.
  public static func load(count: Int, side: Int = 96, seed: UInt64 = 1) -> ImageArray {
    require(
      count >= 0 && side > 0, "\(count) flowers of \(side)×\(side) pixels: use 0 and 1 or more")
    let size = 3 * side * side
    let labels = (0..<count).map { $0 % classNames.count }
    let pixels = [UInt8](unsafeUninitializedCapacity: count * size) { buffer, initialized in
      nonisolated(unsafe) let output = buffer
      DispatchQueue.concurrentPerform(iterations: count) { index in
        let kind = FlowerKind.allCases[labels[index]]
        let image = picture(of: kind, side: side, seed: mixed(seed, UInt64(index)))
        for (offset, value) in image.pixels.enumerated() { output[index * size + offset] = value }
      }
      initialized = count * size
    }
    do {
      return try ImageArray(
        name: "built-in flowers", classNames: classNames, channels: 3, height: side, width: side,
        pixels: pixels, labels: labels)
    } catch {
      fatalError("the built-in flowers do not fit together: \(error)")
    }
  }

  /// A sunflower before a garden fence, much like a photo: edges in all directions, smooth and
  /// rough places, in three channels.
  public static func garden(side: Int = 128, seed: UInt64 = 1) -> PixelImage {
    var generator = Generator(seed: seed)
    var scene = FlowerScene(side: side, backdrop: .fence, using: &generator)
    scene.addStem(fromX: 0.56, y: 0.42, lean: -0.15, width: 0.018, leaf: 0.16)
    let head = FlowerHead(.sunflower, using: &generator)
    scene.add(head, x: 0.56, y: 0.42, radius: 0.32, tilt: 0.95, turn: 0)
    return scene.developed(using: &generator)
  }

  private static func picture(of kind: FlowerKind, side: Int, seed: UInt64) -> PixelImage {
    var generator = Generator(seed: seed)
    let backdrops = FlowerScene.Backdrop.allCases
    let backdrop = backdrops[Int.random(in: 0..<backdrops.count, using: &generator)]
    var scene = FlowerScene(side: side, backdrop: backdrop, using: &generator)
    let heads = Float.random(in: 0..<1, using: &generator) < 0.3 ? 2 : 1
    for number in 0..<heads {
      let head = FlowerHead(kind, using: &generator)
      let radius = Float.random(in: 0.17...0.38, using: &generator) / (heads == 2 ? 1.35 : 1)
      let middle = Float(number + 1) / Float(heads + 1)
      let x = middle + Float.random(in: -0.14...0.14, using: &generator)
      let y = Float.random(in: 0.3...0.56, using: &generator)
      let lean = Float.random(in: -0.5...0.5, using: &generator)
      scene.addStem(
        fromX: x, y: y, lean: lean, width: 0.012 + 0.03 * radius,
        leaf: Float.random(in: 0.08...0.2, using: &generator))
      let turn = kind == .tulip ? Float.random(in: -0.3...0.3, using: &generator) : 0
      let tilt: Float = kind == .tulip ? 1 : .random(in: 0.6...1, using: &generator)
      scene.add(head, x: x, y: y, radius: radius, tilt: tilt, turn: turn)
    }
    return scene.developed(using: &generator)
  }
}
