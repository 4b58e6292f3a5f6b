/// For places where no cell displays anything.
struct NoCharts: ChartDrawing {
  struct Refusal: Error {}

  func draw(json: String) throws -> DrawnChart { throw Refusal() }
}
