import Foundation

/// A small image: gray or color, 8 bits per component, rows from top to bottom.
public struct Bitmap: Equatable, Hashable, Sendable {
  /// In pixels.
  public let width: Int
  /// In pixels.
  public let height: Int
  /// Three bytes per pixel: red, green, blue.
  public let pixels: [UInt8]

  /// An image from its bytes, three per pixel, row by row; traps where their number is wrong.
  public init(width: Int, height: Int, pixels: [UInt8]) {
    // Not by `precondition`, whose message optimized code drops.
    guard width >= 0 && height >= 0 && pixels.count == width * height * 3 else {
      fatalError(
        "Bitmap: \(width)×\(height) pixels need \(width * height * 3) bytes, not \(pixels.count)")
    }
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// A gray image from rows of values, black at the lower end of `range` and white at the upper.
  /// Short rows are filled up with black, and so are values that are not numbers.
  public init(gray rows: [[some Plottable]], range: ClosedRange<Double> = 0...1) {
    let width = rows.map(\.count).max() ?? 0
    var pixels: [UInt8] = []
    pixels.reserveCapacity(rows.count * width * 3)
    for row in rows {
      for column in 0..<width {
        let value = column < row.count ? Self.byte(row[column].plotted, range) : 0
        pixels.append(contentsOf: [value, value, value])
      }
    }
    self.init(width: width, height: rows.count, pixels: pixels)
  }

  /// A color image from three planes of equal shape with values in 0...1, in the order red,
  /// green, blue; traps where the shapes differ.
  public init<Value: Plottable>(red: [[Value]], green: [[Value]], blue: [[Value]]) {
    let red = Bitmap(gray: red)
    let green = Bitmap(gray: green)
    let blue = Bitmap(gray: blue)
    guard green.hasSize(of: red) && blue.hasSize(of: red) else {
      fatalError(
        "Bitmap: the planes of red, green and blue must have one size, but have \(red.size),"
          + " \(green.size) and \(blue.size)")
    }
    var pixels: [UInt8] = []
    for index in stride(from: 0, to: red.pixels.count, by: 3) {
      pixels += [red.pixels[index], green.pixels[index], blue.pixels[index]]
    }
    self.init(width: red.width, height: red.height, pixels: pixels)
  }

  private var size: String { "\(width)×\(height)" }

  private func hasSize(of other: Bitmap) -> Bool {
    width == other.width && height == other.height
  }

  private static func byte(_ value: Double, _ range: ClosedRange<Double>) -> UInt8 {
    guard value.isFinite, range.upperBound > range.lowerBound else { return 0 }
    let share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    return UInt8((min(max(share, 0), 1) * 255).rounded())
  }
}

extension Bitmap: Codable {
  private enum Key: String, CodingKey {
    case width, height, pixels
  }

  /// The bytes travel as base64, one per pixel where the image is gray.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(width, forKey: .width)
    try container.encode(height, forKey: .height)
    let bytes = isGray ? stride(from: 0, to: pixels.count, by: 3).map { pixels[$0] } : pixels
    try container.encode(Data(bytes).base64EncodedString(), forKey: .pixels)
  }

  /// Throws where the bytes do not fit the size.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let width = try container.decode(Int.self, forKey: .width)
    let height = try container.decode(Int.self, forKey: .height)
    let text = try container.decode(String.self, forKey: .pixels)
    // Beyond this the product of the sides might not be a number.
    let sides = 0...1_000_000
    guard sides.contains(width), sides.contains(height) else {
      throw DecodingError.dataCorruptedError(
        forKey: .width, in: container, debugDescription: "\(width)×\(height) pixels are no image")
    }
    let bytes = Data(base64Encoded: text).map { [UInt8]($0) } ?? []
    let pixels = bytes.count == width * height ? bytes.flatMap { [$0, $0, $0] } : bytes
    guard pixels.count == width * height * 3 else {
      throw DecodingError.dataCorruptedError(
        forKey: .pixels, in: container,
        debugDescription: "\(width)×\(height) pixels do not have \(bytes.count) bytes")
    }
    self.init(width: width, height: height, pixels: pixels)
  }

  /// Whether red, green and blue are equal everywhere.
  var isGray: Bool {
    stride(from: 0, to: pixels.count, by: 3).allSatisfy { (index: Int) -> Bool in
      let red = pixels[index]
      return red == pixels[index + 1] && red == pixels[index + 2]
    }
  }
}
