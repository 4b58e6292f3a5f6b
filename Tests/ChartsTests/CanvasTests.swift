import Testing

@testable import Charts

@Suite("The canvas")
struct CanvasTests {
  @Test("fills a rectangle exactly, two pixels per point")
  func rectangle() throws {
    let canvas = try canvas { $0.fill(Rectangle(1, 2, 3, 1), Color(0xff0000)) }
    #expect(canvas.width == 20 && canvas.height == 20)
    #expect(pixel(canvas, 2, 4) == 0xff0000)
    #expect(pixel(canvas, 7, 5) == 0xff0000)
    #expect(pixel(canvas, 1, 4) == 0xffffff)
    #expect(pixel(canvas, 8, 4) == 0xffffff)
    #expect(pixel(canvas, 2, 6) == 0xffffff)
  }

  @Test("draws level and upright lines sharp, wherever they lie", arguments: [3.0, 3.2, 3.37, 3.5])
  func sharpLines(place: Double) throws {
    let canvas = try canvas {
      $0.stroke([Point(0, place), Point(10, place)], Color(0x000000), width: 1)
    }
    let column = (0..<20).map { pixel(canvas, 10, $0) }
    #expect(column.count { $0 == 0 } == 2)
    #expect(column.allSatisfy { $0 == 0 || $0 == 0xffffff })
  }

  @Test("mixes translucent colors with what lies below")
  func opacity() throws {
    let canvas = try canvas { $0.fill(Rectangle(0, 0, 5, 5), Color(0x000000).opacity(0.5)) }
    #expect(pixel(canvas, 3, 3) == 0x808080)
  }

  @Test("draws each pixel of an image as a square")
  func image() throws {
    let bitmap = Bitmap(gray: [[0, 1], [1, 0]])
    let canvas = try canvas { $0.image(bitmap, in: Rectangle(2, 2, 4, 4)) }
    #expect(pixel(canvas, 4, 4) == 0)
    #expect(pixel(canvas, 7, 7) == 0)
    #expect(pixel(canvas, 8, 7) == 0xffffff)
    #expect(pixel(canvas, 8, 8) == 0)
    #expect(pixel(canvas, 11, 11) == 0)
  }

  @Test("leaves out what lies beside it or has no place")
  func outside() throws {
    let canvas = try canvas { drawing in
      drawing.fill(Rectangle(-50, -50, 20, 20), Color(0x000000))
      drawing.fill(Rectangle(.nan, 0, 5, 5), Color(0x000000))
      drawing.disc(Point(1e9, 1e9), radius: 5, Color(0x000000))
      drawing.stroke([Point(.infinity, 0), Point(5, .nan)], Color(0x000000))
      drawing.text("away", at: Point(1e12, 5), .body, Color(0x000000))
    }
    #expect((0..<400).allSatisfy { pixel(canvas, $0 % 20, $0 / 20) == 0xffffff })
  }

  @Test("keeps flat colors exactly in a palette")
  func palette() throws {
    let canvas = try canvas { drawing in
      drawing.fill(Rectangle(0, 0, 5, 5), Color(0xf5f5f3))
      drawing.disc(Point(7, 7), radius: 2, Color(0x0072b2))
    }
    let palette = try #require(Palette(of: [canvas]))
    #expect(palette.colors[Int(palette.index(of: 0xf5f5f3))] == 0xf5f5f3)
    #expect(palette.colors[Int(palette.index(of: 0xffffff))] == 0xffffff)
  }

  private func canvas(_ draw: (inout Drawing) -> Void) throws -> Canvas {
    var drawing = Drawing(width: 10, height: 10, background: Color(0xffffff))
    draw(&drawing)
    return try Canvas(drawing, texts: TextRenderer(fonts: FontSet.installed.get()))
  }

  private func pixel(_ canvas: Canvas, _ x: Int, _ y: Int) -> Int32 { canvas.row(y)[x] }
}
