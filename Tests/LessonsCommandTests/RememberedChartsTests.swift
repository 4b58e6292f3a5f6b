import Foundation
import SiteBuilder
import Testing

@testable import LessonsCommand

@Suite("Charts that are remembered")
struct RememberedChartsTests {
  /// Draws anything, and counts how often it did.
  private final class Drawer: ChartDrawing, @unchecked Sendable {
    var count = 0
    let chart: DrawnChart

    init(_ chart: DrawnChart) { self.chart = chart }

    func draw(json: String) throws -> DrawnChart {
      count += 1
      return chart
    }
  }

  private static func picture(_ byte: UInt8, width: Int = 640) -> DrawnPicture {
    DrawnPicture(light: [byte], dark: [byte, byte], width: width, height: Int(byte))
  }

  private static let still = DrawnChart(
    picture: picture(1), alternative: "still", table: nil)
  private static let narrow = DrawnChart(
    picture: picture(1), narrow: picture(2, width: 336), alternative: "narrow", table: nil)
  private static let moving = DrawnChart(
    picture: picture(1), narrow: picture(2), alternative: "moving", table: nil,
    motion: DrawnMotion(
      steps: [
        .init(picture: picture(3), narrow: picture(4), alternative: "one"),
        .init(picture: picture(5), alternative: "two"),
      ], light: [6], dark: [7]))

  private func charts(_ drawer: Drawer, in place: Workplace, code: String = "") -> RememberedCharts
  {
    RememberedCharts(charts: drawer, folder: place.path("charts"), code: code)
  }

  @Test("are drawn once, with all their pictures", arguments: [still, narrow, moving])
  func roundTrip(chart: DrawnChart) throws {
    let place = try Workplace()
    let drawer = Drawer(chart)
    for _ in 1...3 { #expect(try charts(drawer, in: place).draw(json: "a") == chart) }
    #expect(drawer.count == 1)
  }

  @Test("are drawn anew for another model and by other code")
  func keys() throws {
    let place = try Workplace()
    let drawer = Drawer(Self.still)
    _ = try charts(drawer, in: place).draw(json: "a")
    _ = try charts(drawer, in: place).draw(json: "b")
    _ = try charts(drawer, in: place, code: "new").draw(json: "a")
    #expect(drawer.count == 3)
  }

  @Test(
    "are drawn anew where a file is gone or torn",
    arguments: ["chart-narrow.png", "chart-narrow-dark.png", "step-0-narrow.png", "caption.json"],
    [true, false])
  func damaged(file: String, isTorn: Bool) throws {
    let place = try Workplace()
    let drawer = Drawer(Self.moving)
    _ = try charts(drawer, in: place).draw(json: "a")
    let folder = place.path("charts")
    let entry = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    let path = "\(folder)/\(entry)/\(file)"
    if isTorn {
      try Data([0]).write(to: URL(fileURLWithPath: path))
    } else {
      try FileManager.default.removeItem(atPath: path)
    }
    #expect(try charts(drawer, in: place).draw(json: "a") == Self.moving)
    #expect(drawer.count == 2)
  }
}
