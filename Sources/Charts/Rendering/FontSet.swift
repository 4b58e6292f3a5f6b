import CGD
import Foundation

/// The font files of a picture: DejaVu Sans, which Debian's package fonts-dejavu-core brings.
struct FontSet: Sendable {
  let regular: FontFile
  let bold: FontFile

  /// Where Linux distributions keep the DejaVu fonts.
  static let folders = [
    "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/dejavu",
    "/usr/share/fonts/dejavu-sans-fonts", "/usr/share/fonts/TTF", "/usr/local/share/fonts",
  ]

  /// The fonts of this machine, looked for once.
  static let installed: Result<FontSet, ChartError> = {
    // Fontconfig would silently put another font in place of a missing one.
    gdFTUseFontConfig(0)
    guard gdFontCacheSetup() == 0 else {
      return .failure(.drawingFailed(operation: "set up the font cache"))
    }
    do throws(ChartError) {
      return .success(try FontSet(in: folders))
    } catch {
      return .failure(error)
    }
  }()

  /// The fonts in the first of `folders` that has both.
  init(in folders: [String]) throws(ChartError) {
    regular = try FontFile(named: "DejaVuSans.ttf", in: folders)
    bold = try FontFile(named: "DejaVuSans-Bold.ttf", in: folders)
  }

  func file(for style: TextStyle) -> FontFile { style.isBold ? bold : regular }
}
