import Foundation
import Hashing
import LessonEvents
import LessonRunner
import SiteBuilder

/// Draws a chart once: as long as its model and the drawing code stay, later pages take the same
/// pictures.
///
/// Drawing takes some ten milliseconds for each chart, theme and width of the page, which would be
/// most of the time of a build in which no chart changed.
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
    var picture: Size
    var narrow: Size?
    var alternative: String
    var table: TableValue?
    var steps: [Step]?
    /// The checksum of each picture by its file's name: a torn file counts as none.
    var checksums: [String: UInt]

    struct Size: Codable {
      var width: Int
      var height: Int
    }

    struct Step: Codable {
      var picture: Size
      var narrow: Size?
      var alternative: String
    }
  }

  private func read(_ path: String) -> DrawnChart? {
    guard let data = FileManager.default.contents(atPath: path + "/caption.json"),
      let caption = try? JSONDecoder().decode(Caption.self, from: data)
    else { return nil }
    var files = Files()
    for (name, checksum) in caption.checksums {
      guard let data = FileManager.default.contents(atPath: "\(path)/\(name)") else { return nil }
      let bytes = [UInt8](data)
      guard Checksum.crc32(of: bytes) == checksum else { return nil }
      files.bytes[name] = bytes
    }
    utimes(path + "/caption.json", nil)
    return try? chart(caption, files)
  }

  private func chart(_ caption: Caption, _ files: Files) throws -> DrawnChart {
    var chart = DrawnChart(
      picture: try files.picture("chart", caption.picture),
      narrow: try caption.narrow.map { try files.picture("chart-narrow", $0) },
      alternative: caption.alternative, table: caption.table)
    guard let captions = caption.steps else { return chart }
    let steps = try captions.enumerated().map { index, step in
      DrawnMotion.Step(
        picture: try files.picture("step-\(index)", step.picture),
        narrow: try step.narrow.map { try files.picture("step-\(index)-narrow", $0) },
        alternative: step.alternative)
    }
    chart.motion = DrawnMotion(
      steps: steps, light: try files.file("light.gif"), dark: try files.file("dark.gif"))
    return chart
  }

  /// A picture that cannot be kept is drawn again next time, which is no error.
  private func write(_ drawn: DrawnChart, to path: String) {
    var files = Files()
    let caption = caption(of: drawn, into: &files)
    guard let text = try? JSONEncoder().encode(caption),
      (try? FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)) != nil
    else { return }
    for (name, bytes) in files.bytes {
      try? Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"), options: .atomic)
    }
    // Last, so that a caption stands beside whole pictures.
    try? text.write(to: URL(fileURLWithPath: path + "/caption.json"), options: .atomic)
  }

  private func caption(of drawn: DrawnChart, into files: inout Files) -> Caption {
    var caption = Caption(
      picture: files.add(drawn.picture, "chart"),
      narrow: drawn.narrow.map { files.add($0, "chart-narrow") },
      alternative: drawn.alternative, table: drawn.table, checksums: [:])
    if let motion = drawn.motion {
      files.bytes["light.gif"] = motion.light
      files.bytes["dark.gif"] = motion.dark
      caption.steps = []
      for (index, step) in motion.steps.enumerated() {
        caption.steps?.append(
          Caption.Step(
            picture: files.add(step.picture, "step-\(index)"),
            narrow: step.narrow.map { files.add($0, "step-\(index)-narrow") },
            alternative: step.alternative))
      }
    }
    caption.checksums = files.bytes.mapValues(Checksum.crc32)
    return caption
  }

  /// Pictures by the names of their files.
  private struct Files {
    struct Missing: Error {}

    var bytes: [String: [UInt8]] = [:]

    func file(_ name: String) throws -> [UInt8] {
      guard let file = bytes[name] else { throw Missing() }
      return file
    }

    func picture(_ name: String, _ size: Caption.Size) throws -> DrawnPicture {
      DrawnPicture(
        light: try file(name + ".png"), dark: try file(name + "-dark.png"), width: size.width,
        height: size.height)
    }

    mutating func add(_ picture: DrawnPicture, _ name: String) -> Caption.Size {
      bytes[name + ".png"] = picture.light
      bytes[name + "-dark.png"] = picture.dark
      return Caption.Size(width: picture.width, height: picture.height)
    }
  }
}

extension RememberedCharts {
  init(_ workshop: Workshop) {
    self.init(
      charts: GDCharts(), folder: workshop.chartsFolder,
      code: "\(workshop.kit) \(GDCharts.version)")
  }
}
