/// The way of one row of tiles from a map to its values: first down the columns, where neighboring
/// tiles share most, then along the lines of each tile.
///
/// Legend: a map is [H, W, 16]; a tile has `Source.count` lines and columns, which become
/// `Result.count`; the next tile begins `step` columns further on, so tiles may overlap. Rows and
/// columns outside the map are zero.
struct WinogradSpreading<Transform: LineTransform> {
  typealias Source = Transform.Source
  typealias Result = Transform.Result

  let size: IntPair
  let step: Int
  let margin: IntPair
  let columns: Int

  /// Columns of the lines that are transformed once for all tiles of a row.
  private var lineWidth: Int { (columns - 1) * step + Source.count }

  /// Floats of the lines: [Result.count, lineWidth, 16].
  private var linesSize: Int { Result.count * lineWidth * 16 }

  /// Floats that `spread` needs to work in.
  var roomSize: Int { linesSize + Source.count * size.width * 16 }

  /// Clears the columns outside the map, which nobody writes.
  func clear(_ room: UnsafeMutablePointer<Float>) { fillZeros(room, count: linesSize) }

  /// Transforms the tiles of tile row `row`. The first values of all tiles follow each other at `values`,
  /// the others `apart` floats further on each.
  @inline(__always)
  func spread(
    _ map: UnsafePointer<Float>, row: Int, room: UnsafeMutablePointer<Float>,
    into values: UnsafeMutablePointer<Float>, apart: Int
  ) {
    let width = size.width
    let source = rows(of: map, from: row * step - margin.height, room + linesSize)
    let first = room + margin.width * 16
    for x in 0..<width {
      Transform.apply(Source(source + x * 16, step: width * 16))
        .store(to: first + x * 16, step: lineWidth * 16)
    }
    for line in 0..<Result.count {
      let source = room + line * lineWidth * 16
      let target = values + line * Result.count * apart
      for tile in 0..<columns {
        Transform.apply(Source(source + tile * step * 16, step: 16))
          .store(to: target + tile * 16, step: apart)
      }
    }
  }

  /// The rows of the map that a row of tiles needs: a copy with zero rows where some are outside.
  private func rows(
    of map: UnsafePointer<Float>, from first: Int, _ copy: UnsafeMutablePointer<Float>
  ) -> UnsafePointer<Float> {
    let length = size.width * 16
    guard first < 0 || first + Source.count > size.height else { return map + first * length }
    for line in 0..<Source.count {
      let target = copy + line * length
      if (0..<size.height).contains(first + line) {
        target.update(from: map + (first + line) * length, count: length)
      } else {
        fillZeros(target, count: length)
      }
    }
    return UnsafePointer(copy)
  }
}

/// One of the transforms of `WinogradTile` that lead to values. They are types, not functions that are
/// passed on, so that the compiler sees them together with the loops around them.
protocol LineTransform {
  associatedtype Source: TileLine
  associatedtype Result: TileLine

  static func apply(_ line: Source) -> Result
}

enum InputTransform<Tile: WinogradTile>: LineTransform {
  @inline(__always)
  static func apply(_ line: Tile.Values) -> Tile.Values { Tile.values(ofInput: line) }
}

enum GradientTransform<Tile: WinogradTile>: LineTransform {
  @inline(__always)
  static func apply(_ line: Tile.Outputs) -> Tile.Values { Tile.values(ofGradient: line) }
}
