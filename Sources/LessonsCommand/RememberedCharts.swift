import Foundation
import Hashing
import LessonEvents
import SiteBuilder

/// Draws a chart once: as long as its model and the drawing code stay, later pages take the same
/// pictures.
///
/// Drawing takes some ten milliseconds for each chart and theme, which is most of the time of a run
/// in which nothing changed.
struct RememberedCharts: ChartDrawing {
  let charts: any ChartDrawing
  /// The folder for the pictures.
  let folder: String
  /// The digest of the code that draws.
  let code: String

  func draw(json: String) throws -> DrawnChart {
    let path = "\(folder)/\(SHA256.hexDigest(of: code + "\n" + json))"
    if let known = read(path) { return known }
    let drawn = try charts.draw(json: json)
    write(drawn, to: path)
    return drawn
  }

  /// What is stored beside the two pictures.
  private struct Caption: Codable {
    var width: Int
    var height: Int
    var alternative: String
    var table: TableValue?
    /// The digests of the two pictures: a torn file counts as none.
    var light: String
    var dark: String
  }

  private func read(_ path: String) -> DrawnChart? {
    guard let data = FileManager.default.contents(atPath: path + "/caption.json"),
      let caption = try? JSONDecoder().decode(Caption.self, from: data),
      let light = picture(path + "/light.png", caption.light),
      let dark = picture(path + "/dark.png", caption.dark)
    else { return nil }
    utimes(path + "/caption.json", nil)
    return DrawnChart(
      light: light, dark: dark, width: caption.width, height: caption.height,
      alternative: caption.alternative, table: caption.table)
  }

  private func picture(_ path: String, _ digest: String) -> [UInt8]? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    let bytes = [UInt8](data)
    return SHA256.hexDigest(of: bytes) == digest ? bytes : nil
  }

  /// A picture that cannot be kept is drawn again next time, which is no error.
  private func write(_ drawn: DrawnChart, to path: String) {
    let caption = Caption(
      width: drawn.width, height: drawn.height, alternative: drawn.alternative,
      table: drawn.table, light: SHA256.hexDigest(of: drawn.light),
      dark: SHA256.hexDigest(of: drawn.dark))
    guard let text = try? JSONEncoder().encode(caption),
      (try? FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)) != nil
    else { return }
    for (name, data) in [
      ("light.png", Data(drawn.light)), ("dark.png", Data(drawn.dark)), ("caption.json", text),
    ] {
      try? data.write(to: URL(fileURLWithPath: "\(path)/\(name)"), options: .atomic)
    }
  }
}
