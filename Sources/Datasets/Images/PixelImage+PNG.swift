import CGD
import Foundation

extension PixelImage {
  /// Writes the picture as a PNG file, with the folders above it; an old file is replaced as a
  /// whole or not at all.
  ///
  /// Throws where the disk does not take it. Traps unless there are one or three channels.
  public func writePNG(to path: String) throws(DatasetError) {
    let url = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try png().write(to: url, options: .atomic)
    } catch {
      throw DatasetError(path: path, reason: "it cannot be written: \(error.localizedDescription)")
    }
  }

  private func png() -> Data {
    let picture = color()
    let plane = height * width
    guard let image = gdImageCreateTrueColor(Int32(width), Int32(height)) else { return Data() }
    defer { gdImageDestroy(image) }
    for row in 0..<height {
      guard let line = image.pointee.tpixels[row] else { continue }
      for column in 0..<width {
        let place = row * width + column
        let (red, green) = (Int32(picture.pixels[place]), Int32(picture.pixels[plane + place]))
        line[column] = red << 16 | green << 8 | Int32(picture.pixels[2 * plane + place])
      }
    }
    var count: Int32 = 0
    let quick: Int32 = 1  // zlib's level: noise hardly shrinks, however long it is tried
    guard let bytes = gdImagePngPtrEx(image, &count, quick) else { return Data() }
    defer { gdFree(bytes) }
    return Data(bytes: bytes, count: Int(count))
  }
}
