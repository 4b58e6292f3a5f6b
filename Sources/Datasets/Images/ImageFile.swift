import CGD
import Foundation

/// Reads JPEG and PNG files by libgd.
enum ImageFile {
  /// Pixels beyond which a picture is refused: decoding takes four bytes for each.
  static let mostPixels = 100_000_000

  /// The picture in three channels, red, green and blue; transparency is laid over white.
  static func read(_ path: String) throws(DatasetError) -> PixelImage {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw DatasetError(path: path, reason: "the file cannot be read")
    }
    guard let format = Format(data) else {
      throw DatasetError(path: path, reason: "this is neither a JPEG nor a PNG file")
    }
    gdSetErrorMethod { _, _, _ in }
    let image = data.withUnsafeBytes { bytes -> gdImagePtr? in
      let pointer = UnsafeMutableRawPointer(mutating: bytes.baseAddress)
      return switch format {
      case .jpeg: gdImageCreateFromJpegPtr(Int32(bytes.count), pointer)
      case .png: gdImageCreateFromPngPtr(Int32(bytes.count), pointer)
      }
    }
    guard let image else {
      throw DatasetError(
        path: path, reason: "this \(format.rawValue) file is damaged and cannot be decoded")
    }
    defer { gdImageDestroy(image) }
    return pixels(of: image)
  }

  private enum Format: String {
    case jpeg = "JPEG"
    case png = "PNG"

    init?(_ data: Data) {
      if data.starts(with: [0xFF, 0xD8, 0xFF]) {
        self = .jpeg
      } else if data.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
        self = .png
      } else {
        return nil
      }
    }
  }

  private static func pixels(of image: gdImagePtr) -> PixelImage {
    let width = Int(image.pointee.sx)
    let height = Int(image.pointee.sy)
    let plane = width * height
    var pixels = [UInt8](repeating: 0, count: 3 * plane)
    for y in 0..<height {
      for x in 0..<width {
        let color = UInt32(bitPattern: gdImageGetTrueColorPixel(image, Int32(x), Int32(y)))
        // gd's alpha runs from 0, opaque, to 127, clear.
        let cover = 127 - (color >> 24 & 0x7F)
        for channel in 0..<3 {
          let value = color >> (16 - 8 * UInt32(channel)) & 0xFF
          pixels[channel * plane + y * width + x] =
            UInt8((value * cover + 255 * (127 - cover) + 63) / 127)
        }
      }
    }
    return PixelImage(channels: 3, height: height, width: width, pixels: pixels)
  }
}
