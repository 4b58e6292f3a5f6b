import Charts
import Testing

@Suite("A GIF image")
struct GIFTests {
  @Test("has a frame for each step, and only what differs after the first")
  func frames() throws {
    let image = try #require(try SampleCharts.animation.gif(theme: .light))
    #expect(image.bytes.starts(with: "GIF89a".utf8))
    #expect(image.bytes.last == 0x3b)
    let frames = Self.frames(of: image.bytes)
    #expect(frames.count == 9)
    let (width, height) = (Int(image.widthInPoints * 2), Int(image.heightInPoints * 2))
    #expect(frames[0] == Frame(width: width, height: height))
    for frame in frames.dropFirst() {
      #expect(frame.width * frame.height < width * height)
    }
  }

  @Test(
    "is there for what moves only",
    arguments: [SampleCharts.accuracy, SampleCharts.convolution, SampleCharts.strip])
  func still(chart: Chart) throws {
    #expect(!chart.isAnimated)
    #expect(try chart.gif(theme: .light) == nil)
    #expect(try chart.stills(theme: .light).isEmpty)
  }

  @Test(
    "comes with a picture of each step, all of its size",
    arguments: [(SampleCharts.animation, 9), (SampleCharts.process, 2)])
  func stills(chart: Chart, count: Int) throws {
    let image = try #require(try chart.gif(theme: .dark))
    let stills = try chart.stills(theme: .dark)
    #expect(stills.count == count)
    #expect(Set(stills.map(\.bytes)).count == count)
    for still in stills {
      #expect(still.widthInPoints == image.widthInPoints)
      #expect(still.heightInPoints == image.heightInPoints)
    }
  }

  @Test("holds a step that is equal to the one before")
  func equalSteps() throws {
    let step = SampleCharts.window
    #expect(try Chart { Steps([step, step, step]) }.gif(theme: .light) != nil)
  }

  @Test("is not made of contradictory values, which the still picture reports")
  func contradictory() throws {
    let chart = Chart {
      ConvolutionSteps(
        input: SampleCharts.input, kernel: SampleCharts.kernel, output: [[1, 2]],
        view: .animation)
    }
    #expect(try chart.gif(theme: .light) == nil)
    #expect(throws: ChartError.self) { try chart.png(theme: .light) }
  }

  private struct Frame: Equatable {
    var width: Int
    var height: Int
  }

  /// Walks the blocks of a GIF file (its specification of 1989) and returns the images' sizes.
  private static func frames(of bytes: [UInt8]) -> [Frame] {
    var frames: [Frame] = []
    let hasTable = bytes[10] & 0x80 != 0
    var index = 13 + (hasTable ? 3 << (Int(bytes[10] & 7) + 1) : 0)
    while index < bytes.count, bytes[index] != 0x3b {
      if bytes[index] == 0x2c {
        frames.append(
          Frame(
            width: Int(bytes[index + 5]) | Int(bytes[index + 6]) << 8,
            height: Int(bytes[index + 7]) | Int(bytes[index + 8]) << 8))
        index += 11
      } else {
        index += 2
      }
      while index < bytes.count, bytes[index] != 0 { index += Int(bytes[index]) + 1 }
      index += 1
    }
    return frames
  }
}
