/// Collects what a chart's closure lists: either any number of marks, or one picture.
@resultBuilder
public enum ChartBuilder {
  public static func buildExpression(_ mark: some PlotMark) -> [Mark] { [mark.mark] }

  public static func buildBlock(_ marks: [Mark]...) -> [Mark] { marks.flatMap { $0 } }
  public static func buildArray(_ marks: [[Mark]]) -> [Mark] { marks.flatMap { $0 } }
  public static func buildOptional(_ marks: [Mark]?) -> [Mark] { marks ?? [] }
  public static func buildEither(first marks: [Mark]) -> [Mark] { marks }
  public static func buildEither(second marks: [Mark]) -> [Mark] { marks }

  public static func buildFinalResult(_ marks: [Mark]) -> Chart.Content {
    .plot(Plot(marks: marks))
  }
}
