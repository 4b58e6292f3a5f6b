import Foundation
import SiteBuilder

/// The theme that comes with lessons.
enum TestTheme {
  static let folder: String = {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return tests.appendingPathComponent("../../../site/theme").standardized.path
  }()

  static func theme() throws -> Theme { try Theme(folder: folder) }

  static func renderer() throws -> PageRenderer { PageRenderer(theme: try theme()) }
}
