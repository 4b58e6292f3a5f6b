import CGD
import Foundation

/// Reads JPEG and PNG files by libgd.
enum ImageFile {
  /// Pixels beyond which a picture is refused: decoding takes four bytes for each, and a small
  /// file can announce billions.
  static let mostPixels = 100_000_000

  /// The picture in three channels, red, green and blue; transparency is laid over white.
  static func read(_ path: String) throws(DatasetError) -> PixelImage {
    DataFileReader.report(path)
    guard let data = FileManager.default.contents(atPath: path) else {
      throw DatasetError(path: path, reason: "the file cannot be read")
    }
    guard let header = ImageHeader([UInt8](data)) else {
      throw DatasetError(path: path, reason: "this is neither a JPEG nor a PNG file")
    }
    if let size = header.size, size.width * size.height > mostPixels {
      throw DatasetError(
        path: path, reason: "\(size.width)×\(size.height) pixels are more than \(mostPixels)")
    }
    gdSetErrorMethod { _, _, _ in }
    let image = data.withUnsafeBytes { bytes -> gdImagePtr? in
      let pointer = UnsafeMutableRawPointer(mutating: bytes.baseAddress)
      return switch header.format {
      case .jpeg: gdImageCreateFromJpegPtr(Int32(bytes.count), pointer)
      case .png: gdImageCreateFromPngPtr(Int32(bytes.count), pointer)
      }
    }
    guard let image else {
      throw DatasetError(
        path: path, reason: "this \(header.format.rawValue) file is damaged and cannot be decoded")
    }
    defer { gdImageDestroy(image) }
    return pixels(of: image)
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
