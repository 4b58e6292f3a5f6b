/// Collects what a chart's closure lists: either marks between axes, or panels side by side, with
/// signs such as `"="` between them, or one picture of another kind.
@resultBuilder
public enum ChartBuilder {
  public static func buildExpression(_ mark: some PlotMark) -> [Mark] { [mark.mark] }
  public static func buildExpression(_ grid: NumberGrid) -> [Panel] { [.grid(grid)] }
  public static func buildExpression(_ map: HeatMap) -> [Panel] { [.heatMap(map)] }
  public static func buildExpression(_ picture: Picture) -> [Panel] { [.picture(picture)] }
  public static func buildExpression(_ sign: String) -> [Panel] { [.sign(sign)] }
  public static func buildExpression(_ figure: some Figure) -> Chart.Content { figure.content }

  public static func buildBlock() -> [Mark] { [] }
  public static func buildBlock<Part>(_ parts: [Part]...) -> [Part] { parts.flatMap { $0 } }
  public static func buildBlock(_ content: Chart.Content) -> Chart.Content { content }
  public static func buildArray<Part>(_ parts: [[Part]]) -> [Part] { parts.flatMap { $0 } }
  public static func buildOptional<Part>(_ parts: [Part]?) -> [Part] { parts ?? [] }
  public static func buildEither<Part>(first parts: [Part]) -> [Part] { parts }
  public static func buildEither<Part>(second parts: [Part]) -> [Part] { parts }

  public static func buildFinalResult(_ marks: [Mark]) -> Chart.Content {
    .plot(Plot(marks: marks))
  }
  public static func buildFinalResult(_ panels: [Panel]) -> Chart.Content { .panels(panels) }
  public static func buildFinalResult(_ content: Chart.Content) -> Chart.Content { content }
}
