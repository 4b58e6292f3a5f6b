import Testing

@Suite("A chart that moves, on the page")
struct MovingChartTests {
  private static let chart = """
    show(Chart("Two windows") {
      ConvolutionSteps(input: [[1, 2]], kernel: [[3]], output: [[3, 6]], view: .animation)
    })
    """

  @Test("brings its steps and animations, drawn or remembered")
  func remembered() throws {
    let place = try Workplace()
    try place.write(
      SampleLesson.front
        + SampleLesson.section("a", Self.chart, expect: "... the sums of products are 3 6."),
      to: "lesson.md")
    let first = try place.lessons("run", "lesson.md")
    #expect(first.status == 0, "\(first.text)")
    let names = ["a-1-1", "a-1-1-step-1", "a-1-1-step-2"]
    let files =
      names.flatMap { ["\($0).png", "\($0)-dark.png"] } + ["a-1-1.gif", "a-1-1-dark.gif"]
    for file in files { #expect(place.exists("lesson.page/charts/\(file)"), "\(file)") }
    let page = try place.read("lesson.page/index.html")
    #expect(page.contains("step 2 of 2: the window lies over rows 0 to 0 and columns 1 to 1"))

    #expect(try place.lessons("run", "lesson.md").status == 0)
    #expect(try place.read("lesson.page/index.html") == page)
  }
}
