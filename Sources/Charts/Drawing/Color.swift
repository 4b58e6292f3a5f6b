import Foundation

/// An opaque or translucent color with components in 0...255 and opacity in 0...1.
public struct Color: Codable, Equatable, Hashable, Sendable {
  /// In 0...255.
  public var red: UInt8
  /// In 0...255.
  public var green: UInt8
  /// In 0...255.
  public var blue: UInt8
  /// 0 is clear, 1 hides all below.
  public var opacity: Double

  /// A color from its components.
  public init(red: UInt8, green: UInt8, blue: UInt8, opacity: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.opacity = opacity
  }

  /// The color of a literal such as `0x16181d`.
  public init(_ hex: Int) {
    self.init(
      red: UInt8(hex >> 16 & 0xff), green: UInt8(hex >> 8 & 0xff), blue: UInt8(hex & 0xff))
  }

  /// The notation of style sheets: `#16181d`, with a fourth pair of digits where translucent.
  public var hex: String {
    let digits = String(format: "#%02x%02x%02x", red, green, blue)
    return opacity == 1
      ? digits : digits + String(format: "%02x", Int((opacity * 255).rounded()))
  }

  /// The same color with another opacity.
  public func opacity(_ opacity: Double) -> Color {
    Color(red: red, green: green, blue: blue, opacity: opacity)
  }

  /// The opaque color seen where this one lies over `background`.
  func over(_ background: Color) -> Color { mixed(with: background, share: 1 - opacity) }

  /// This color with a share in 0...1 of another one.
  func mixed(with other: Color, share: Double) -> Color {
    func mix(_ a: UInt8, _ b: UInt8) -> UInt8 {
      UInt8((Double(a) + (Double(b) - Double(a)) * min(max(share, 0), 1)).rounded())
    }
    return Color(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// The relative luminance of WCAG 2, in 0...1.
  var luminance: Double {
    func linear(_ component: UInt8) -> Double {
      let value = Double(component) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio of WCAG 2 between two colors, in 1...21.
  func contrast(with other: Color) -> Double {
    let lighter = max(luminance, other.luminance)
    let darker = min(luminance, other.luminance)
    return (lighter + 0.05) / (darker + 0.05)
  }

  /// Black or white, whichever reads better on this color: at least 4.5:1 on any.
  var readableInk: Color {
    let dark = Color(0x000000)
    let light = Color(0xffffff)
    return contrast(with: dark) >= contrast(with: light) ? dark : light
  }
}
