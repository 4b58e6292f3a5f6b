/// Collects what a chart's closure lists: either marks between axes, or panels side by side, with
/// signs such as `"="` between them, or one picture of another kind.
@resultBuilder
public enum ChartBuilder {
  /// A mark between axes.
  public static func buildExpression(_ mark: some PlotMark) -> [Mark] { [mark.mark] }
  /// A number grid among panels.
  public static func buildExpression(_ grid: NumberGrid) -> [Panel] { [.grid(grid)] }
  /// A heat map among panels.
  public static func buildExpression(_ map: HeatMap) -> [Panel] { [.heatMap(map)] }
  /// An image among panels.
  public static func buildExpression(_ picture: Picture) -> [Panel] { [.picture(picture)] }
  /// A sign between panels, such as `"="`.
  public static func buildExpression(_ sign: String) -> [Panel] { [.sign(sign)] }
  /// A picture that fills the chart.
  public static func buildExpression(_ figure: some Figure) -> Chart.Content { figure.content }

  /// Nothing: an empty plot.
  public static func buildBlock() -> [Mark] { [] }
  /// What several lines list.
  public static func buildBlock<Part>(_ parts: [Part]...) -> [Part] { parts.flatMap { $0 } }
  /// The picture that fills the chart.
  public static func buildBlock(_ content: Chart.Content) -> Chart.Content { content }
  /// What a loop lists.
  public static func buildArray<Part>(_ parts: [[Part]]) -> [Part] { parts.flatMap { $0 } }
  /// What stands under `if`.
  public static func buildOptional<Part>(_ parts: [Part]?) -> [Part] { parts ?? [] }
  /// What stands under `if` … `else`.
  public static func buildEither<Part>(first parts: [Part]) -> [Part] { parts }
  /// What stands under `else`.
  public static func buildEither<Part>(second parts: [Part]) -> [Part] { parts }

  /// Marks make a plot.
  public static func buildFinalResult(_ marks: [Mark]) -> Chart.Content {
    .plot(Plot(marks: marks))
  }
  /// Panels stand side by side.
  public static func buildFinalResult(_ panels: [Panel]) -> Chart.Content { .panels(panels) }
  /// A picture stands alone.
  public static func buildFinalResult(_ content: Chart.Content) -> Chart.Content { content }
}
