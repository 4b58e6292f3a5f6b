import Foundation
import Testing

@Suite("Serving the course")
struct ServeTests {
  private func course() throws -> Checkout {
    let checkout = try Checkout()
    try checkout.write(SampleLesson.small, lesson: "08-tensors")
    try checkout.write(
      SampleLesson.small.replacing("A lesson", with: "Another"), lesson: "09-cnn")
    return checkout
  }

  private let lesson = "checkout/lessons/09-cnn/lesson.md"

  @Test("what is written is on the page, and Ctrl-C ends it with nothing left behind")
  func follows() throws {
    let checkout = try course()
    let client = try PreviewClient(checkout)
    #expect(client.page("/")?.contains("08-tensors/index.html") == true)
    #expect(client.page("/09-cnn/")?.contains("The one check passed") == true)

    try checkout.place.edit(lesson, "## sum", to: "Some new prose.\n\n## sum")
    #expect(client.waitForPage("/09-cnn/") { $0.contains("Some new prose.") })
    try checkout.place.edit(lesson, "show(1 + 1)", to: "show(1 + 2)")
    #expect(client.waitForPage("/09-cnn/") { $0.contains("1 of 1 check failed") })

    client.program.send(SIGINT)
    #expect(client.program.outcome(within: 20).status == 0)
    #expect(checkout.place.workLeft.isEmpty)
    #expect(client.page("/") == nil)
  }

  @Test("a cell that fails, a lesson that cannot be read and one that is mended show on the page")
  func failures() throws {
    let checkout = try course()
    let client = try PreviewClient(checkout)
    try checkout.place.edit(lesson, "show(1 + 1)", to: "show(1 + nothing)")
    #expect(
      client.waitForPage("/09-cnn/") { $0.contains("cannot find &#39;nothing&#39; in scope") })
    try checkout.place.edit(lesson, "```expect", to: "```expct")
    #expect(client.waitForOutput { $0.contains("09-cnn: not run") })
    #expect(client.waitForPage("/09-cnn/") { $0.contains("cannot be read as it stands") })
    try checkout.place.write(SampleLesson.small, to: lesson)
    #expect(client.waitForPage("/09-cnn/") { $0.contains("The one check passed") })
  }

  @Test("lessons that come and go are in the index and out of it")
  func lessons() throws {
    let checkout = try course()
    let client = try PreviewClient(checkout)
    try checkout.write(SampleLesson.small, lesson: "10-resnet")
    #expect(client.waitForPage("/") { $0.contains("10-resnet/index.html") })
    #expect(client.waitForPage("/09-cnn/") { $0.contains("../10-resnet/index.html") })
    try FileManager.default.removeItem(atPath: checkout.root + "/lessons/10-resnet")
    #expect(client.waitForPage("/") { !$0.contains("10-resnet/index.html") })
  }

  @Test("how far the reader has come with an exercise stands at its heading")
  func exercises() throws {
    let checkout = try Checkout(editableExercises: true)
    let section = SampleLesson.section("padding", "show(1)", expect: "1")
    try checkout.write(SampleLesson.front + section, lesson: "09-cnn")
    let client = try PreviewClient(checkout)
    #expect(client.page("/09-cnn/")?.contains(" – open") == true)
    try checkout.place.lessons("check", "9.10")
    try checkout.place.write(
      "// Nothing yet.\n", to: "checkout/Sources/Exercises/09-cnn/10-SamePadding.swift")
    #expect(client.waitForPage("/09-cnn/") { $0.contains(" – changed since its last check") })
  }

  @Test("a changed theme is on every page, and an error in it leaves the pages as they were")
  func theme() throws {
    let checkout = try course()
    try checkout.copyTheme()
    let client = try PreviewClient(checkout)
    let frame = "checkout/site/theme/frame.mustache"
    try checkout.place.edit(frame, "<body>", to: "<body class=\"mine\">")
    #expect(client.waitForPage("/08-tensors/") { $0.contains("<body class=\"mine\">") })
    try checkout.place.edit(frame, "{{frame.heading}}", to: "{{frame.headin}}")
    let hasSaid = RunningProgram.wait { errors(checkout).contains("frame.mustache:7:") }
    #expect(hasSaid)
    #expect(client.page("/08-tensors/")?.contains("<body class=\"mine\">") == true)
    try checkout.place.edit(frame, "{{frame.headin}}", to: "{{frame.heading}}!")
    #expect(client.waitForPage("/08-tensors/") { $0.contains("!</title>") })
  }

  private func errors(_ checkout: Checkout) -> String {
    (try? checkout.place.read("outputs/\(checkout.place.lastRun)/errors")) ?? ""
  }

  @Test("a port that is taken is an error with the command to type next")
  func taken() throws {
    let checkout = try course()
    let client = try PreviewClient(checkout)
    let outcome = try checkout.place.lessons("serve", "--port", "\(client.port)")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("port \(client.port) is taken by another program"))
  }
}
