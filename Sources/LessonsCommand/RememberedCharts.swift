import Foundation
import Hashing
import LessonEvents
import LessonRunner
import SiteBuilder

/// Draws a chart once: as long as its model and the drawing code stay, later pages take the same
/// pictures.
///
/// Drawing takes some ten milliseconds for each picture and theme, which is most of the time of a
/// run in which nothing changed.
struct RememberedCharts: ChartDrawing {
  let charts: any ChartDrawing
  /// The folder for the pictures.
  let folder: String
  /// The digest of the code that draws.
  let code: String

  init(_ workshop: Workshop) {
    charts = GDCharts()
    folder = workshop.chartsFolder
    code = workshop.kit
  }

  func draw(json: String) throws -> DrawnChart {
    let path = "\(folder)/\(SHA256.hexDigest(of: code + "\n" + json))"
    if let known = read(path) { return known }
    let drawn = try charts.draw(json: json)
    write(drawn, to: path)
    return drawn
  }

  /// What is stored beside the pictures.
  private struct Caption: Codable {
    var pictures: [PictureCaption]
    var table: TableValue?
  }

  fileprivate struct PictureCaption: Codable {
    var width: Int
    var height: Int
    var alternative: String
    /// The digests of the two pictures: a torn file counts as none.
    var light: String
    var dark: String
  }

  // MARK: - Reading

  private func read(_ path: String) -> DrawnChart? {
    guard let data = FileManager.default.contents(atPath: path + "/caption.json"),
      let caption = try? JSONDecoder().decode(Caption.self, from: data)
    else { return nil }
    let pictures = caption.pictures.enumerated().compactMap { index, caption in
      picture(caption, at: "\(path)/\(index)")
    }
    guard let whole = pictures.first, pictures.count == caption.pictures.count else { return nil }
    utimes(path + "/caption.json", nil)
    return DrawnChart(picture: whole, table: caption.table, steps: Array(pictures.dropFirst()))
  }

  private func picture(_ caption: PictureCaption, at path: String) -> ChartPicture? {
    guard let light = bytes(path + "-light.png", caption.light),
      let dark = bytes(path + "-dark.png", caption.dark)
    else { return nil }
    return ChartPicture(
      light: light, dark: dark, width: caption.width, height: caption.height,
      alternative: caption.alternative)
  }

  private func bytes(_ path: String, _ digest: String) -> [UInt8]? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    let bytes = [UInt8](data)
    return SHA256.hexDigest(of: bytes) == digest ? bytes : nil
  }

  // MARK: - Writing

  /// A picture that cannot be kept is drawn again next time, which is no error.
  private func write(_ drawn: DrawnChart, to path: String) {
    let pictures = [drawn.picture] + drawn.steps
    let caption = Caption(pictures: pictures.map(PictureCaption.init), table: drawn.table)
    guard let text = try? JSONEncoder().encode(caption),
      (try? FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)) != nil
    else { return }
    for (index, picture) in pictures.enumerated() {
      write(Data(picture.light), to: "\(path)/\(index)-light.png")
      write(Data(picture.dark), to: "\(path)/\(index)-dark.png")
    }
    write(text, to: path + "/caption.json")
  }

  private func write(_ data: Data, to path: String) {
    try? data.write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}

extension RememberedCharts.PictureCaption {
  fileprivate init(_ picture: ChartPicture) {
    self.init(
      width: picture.width, height: picture.height, alternative: picture.alternative,
      light: SHA256.hexDigest(of: picture.light), dark: SHA256.hexDigest(of: picture.dark))
  }
}
