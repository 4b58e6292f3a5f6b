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

  /// What is stored beside the pictures.
  private struct Caption: Codable {
    var width: Int
    var height: Int
    var alternative: String
    var table: TableValue?
    var motion: Motion?
    /// The digest of each picture by its file's name: a torn file counts as none.
    var digests: [String: String]

    struct Motion: Codable {
      var width: Int
      var height: Int
      /// The words of each step.
      var alternatives: [String]
    }
  }

  private func read(_ path: String) -> DrawnChart? {
    guard let data = FileManager.default.contents(atPath: path + "/caption.json"),
      let caption = try? JSONDecoder().decode(Caption.self, from: data)
    else { return nil }
    var pictures: [String: [UInt8]] = [:]
    for (name, digest) in caption.digests {
      guard let data = FileManager.default.contents(atPath: "\(path)/\(name)") else { return nil }
      let bytes = [UInt8](data)
      guard SHA256.hexDigest(of: bytes) == digest else { return nil }
      pictures[name] = bytes
    }
    utimes(path + "/caption.json", nil)
    return chart(caption, pictures)
  }

  private func chart(_ caption: Caption, _ pictures: [String: [UInt8]]) -> DrawnChart? {
    guard let light = pictures["light.png"], let dark = pictures["dark.png"] else { return nil }
    var chart = DrawnChart(
      light: light, dark: dark, width: caption.width, height: caption.height,
      alternative: caption.alternative, table: caption.table)
    guard let motion = caption.motion else { return chart }
    guard let light = pictures["light.gif"], let dark = pictures["dark.gif"] else { return nil }
    var steps: [DrawnMotion.Step] = []
    for (index, alternative) in motion.alternatives.enumerated() {
      guard let light = pictures["light-\(index).png"], let dark = pictures["dark-\(index).png"]
      else { return nil }
      steps.append(DrawnMotion.Step(light: light, dark: dark, alternative: alternative))
    }
    chart.motion = DrawnMotion(
      steps: steps, light: light, dark: dark, width: motion.width, height: motion.height)
    return chart
  }

  /// The pictures by the names of their files.
  private func pictures(of drawn: DrawnChart) -> [String: [UInt8]] {
    var pictures = ["light.png": drawn.light, "dark.png": drawn.dark]
    guard let motion = drawn.motion else { return pictures }
    pictures["light.gif"] = motion.light
    pictures["dark.gif"] = motion.dark
    for (index, step) in motion.steps.enumerated() {
      pictures["light-\(index).png"] = step.light
      pictures["dark-\(index).png"] = step.dark
    }
    return pictures
  }

  /// A picture that cannot be kept is drawn again next time, which is no error.
  private func write(_ drawn: DrawnChart, to path: String) {
    let pictures = pictures(of: drawn)
    let caption = Caption(
      width: drawn.width, height: drawn.height, alternative: drawn.alternative,
      table: drawn.table,
      motion: drawn.motion.map {
        Caption.Motion(
          width: $0.width, height: $0.height, alternatives: $0.steps.map(\.alternative))
      },
      digests: pictures.mapValues { SHA256.hexDigest(of: $0) })
    guard let text = try? JSONEncoder().encode(caption),
      (try? FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)) != nil
    else { return }
    for (name, bytes) in pictures {
      try? Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"), options: .atomic)
    }
    // Last, so that a caption stands beside whole pictures.
    try? text.write(to: URL(fileURLWithPath: path + "/caption.json"), options: .atomic)
  }
}
