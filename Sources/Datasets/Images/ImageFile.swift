import CGD
import Foundation

/// Reads JPEG and PNG files by libgd.
public enum ImageFile {
  /// Pixels beyond which a picture is refused: decoding takes seven bytes for each, and a small
  /// file can announce billions.
  public static let mostPixels = 100_000_000
  /// Bytes beyond which a file is refused: so many pixels need no more, however they are stored.
  private static let mostBytes = 1 << 30

  /// The picture in three channels, red, green and blue, the way up that the camera noted;
  /// transparency is laid over white. Of a file with several pictures it is the first.
  ///
  /// Throws where the file cannot be read, is no JPEG or PNG file, is damaged or cut off, or has
  /// more than `mostPixels`.
  public static func read(_ path: String) throws(DatasetError) -> PixelImage {
    DataFileReader.report(path)
    let data = try contents(of: path)
    let bytes = [UInt8](data)
    guard let header = ImageHeader(bytes) else {
      throw DatasetError(
        path: path,
        reason: ImageHeader.otherFormat(bytes).map { "this is \($0), neither JPEG nor PNG" }
          ?? "this is neither a JPEG nor a PNG file",
        advice: bytes.isEmpty ? nil : "save the picture as one of them")
    }
    // Compared by a division: sizes that a damaged file claims have no product.
    if let size = header.size, size.width > mostPixels / max(size.height, 1) {
      throw DatasetError(
        path: path, reason: "\(size.width)×\(size.height) pixels are more than \(mostPixels)",
        advice: "make the picture smaller; networks look at far fewer")
    }
    guard let image = decoded(data, header.format) else {
      throw DatasetError(
        path: path, reason: "this \(header.format.rawValue) file is damaged and cannot be decoded")
    }
    defer { gdImageDestroy(image) }
    // libgd fills up a torn JPEG with gray.
    guard header.isComplete else {
      throw DatasetError(
        path: path, reason: "this \(header.format.rawValue) file is cut off before its end",
        advice: "get it again")
    }
    return pixels(of: image).upright(orientation: header.orientation)
  }

  private static func contents(of path: String) throws(DatasetError) -> Data {
    let size = try sizeOfFile(path, as: "a picture")
    guard size <= mostBytes else {
      throw DatasetError(
        path: path, reason: "\(size) bytes are more than \(mostBytes)",
        advice: "make the picture smaller; networks look at far fewer pixels")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw DatasetError(
        path: path, reason: "the file cannot be read", advice: "check its permissions")
    }
    return data
  }

  private static func decoded(_ data: Data, _ format: ImageHeader.Format) -> gdImagePtr? {
    gdSetErrorMethod { _, _, _ in }
    return data.withUnsafeBytes { bytes -> gdImagePtr? in
      let pointer = UnsafeMutableRawPointer(mutating: bytes.baseAddress)
      return switch format {
      case .jpeg: gdImageCreateFromJpegPtr(Int32(bytes.count), pointer)
      case .png: gdImageCreateFromPngPtr(Int32(bytes.count), pointer)
      }
    }
  }

  private static func pixels(of image: gdImagePtr) -> PixelImage {
    // A palette's pixels are numbers of colors.
    if image.pointee.trueColor == 0 { gdImagePaletteToTrueColor(image) }
    let width = Int(image.pointee.sx)
    let height = Int(image.pointee.sy)
    let plane = width * height
    let pixels = [UInt8](unsafeUninitializedCapacity: 3 * plane) { pixels, count in
      for y in 0..<height {
        guard let line = image.pointee.tpixels[y] else { continue }
        for x in 0..<width {
          let color = UInt32(bitPattern: line[x])
          let place = y * width + x
          for channel in 0..<3 {
            pixels[channel * plane + place] = overWhite(color, channel)
          }
        }
      }
      count = 3 * plane
    }
    return PixelImage(channels: 3, height: height, width: width, pixels: pixels)
  }

  /// A channel of a color, 0 for red, mixed with white as far as the color is transparent.
  private static func overWhite(_ color: UInt32, _ channel: Int) -> UInt8 {
    let value = color >> (16 - 8 * UInt32(channel)) & 0xFF
    // gd's alpha runs from 0, opaque, to 127, clear.
    let cover = 127 - (color >> 24 & 0x7F)
    return cover == 127 ? UInt8(value) : UInt8((value * cover + 255 * (127 - cover) + 63) / 127)
  }
}
