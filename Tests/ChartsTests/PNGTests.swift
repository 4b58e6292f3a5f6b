import Testing

@testable import Charts

@Suite("A PNG image")
struct PNGTests {
  @Test("has the signature and twice the size in points", arguments: SampleCharts.all)
  func signatureAndSize(chart: Chart) throws {
    for theme in Theme.allCases {
      let image = try chart.png(theme: theme)
      #expect(image.bytes.prefix(8) == [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
      #expect(number(image.bytes[16..<20]) == Int((image.widthInPoints * 2).rounded(.up)))
      #expect(number(image.bytes[20..<24]) == Int((image.heightInPoints * 2).rounded(.up)))
    }
  }

  @Test("of a usual chart has a palette and less than 40 kB", arguments: SampleCharts.all)
  func size(chart: Chart) throws {
    let image = try chart.png(theme: .light)
    #expect(image.bytes[25] == 3)
    #expect(image.bytes.count < 40_000)
  }

  @Test("is no wider than a page", arguments: SampleCharts.all)
  func width(chart: Chart) throws {
    #expect(try chart.png(theme: .light).widthInPoints <= 720)
  }

  @Test("differs between the themes, and not between two drawings")
  func themes() throws {
    let chart = SampleCharts.accuracy
    #expect(try chart.png(theme: .light) == chart.png(theme: .light))
    #expect(try chart.png(theme: .light) != chart.png(theme: .dark))
  }

  @Test("of a photo keeps all its colors")
  func photo() throws {
    let side = 128
    var pixels: [UInt8] = []
    for y in 0..<side {
      for x in 0..<side { pixels += [UInt8(2 * x), UInt8(2 * y), UInt8(7 * (x + y) % 256)] }
    }
    let photo = Bitmap(width: side, height: side, pixels: pixels)
    let image = try Chart { Picture(photo) }.png(theme: .light)
    #expect(image.bytes[25] == 2)
  }

  @Test("can be drawn by many threads at once")
  func threads() async throws {
    let expected = try SampleCharts.window.png(theme: .dark)
    try await withThrowingTaskGroup(of: PNGImage.self) { group in
      for _ in 0..<8 {
        group.addTask { try SampleCharts.window.png(theme: .dark) }
      }
      for try await image in group { #expect(image == expected) }
    }
  }

  private func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
