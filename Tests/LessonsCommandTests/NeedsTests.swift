import Foundation
import Testing

@Suite("Sections that need others")
struct NeedsTests {
  private func place(training: String) throws -> Workplace {
    let place = try Workplace()
    try place.write(
      SampleLesson.front
        + SampleLesson.section(
          "training", training + "\n" + SampleLesson.log("training", to: place.path("log")))
        + SampleLesson.section(
          "errors",
          "let accuracy: Double = kept(\"accuracy\")\n"
            + SampleLesson.log("errors", to: place.path("log")) + "\nshow(accuracy)",
          expect: "0.5"
        ).replacing("{#errors}", with: "{#errors needs=training}")
        + SampleLesson.section("other", "show(1)", expect: "1"),
      to: "lesson.md")
    return place
  }

  @Test("run after them, get what they kept, and run again when it changes")
  func kept() throws {
    let place = try place(training: "keep(\"accuracy\", 0.5)")
    #expect(try place.lessons("run", "lesson.md").status == 0)
    #expect(try place.read("log") == "training errors ")
    try place.edit("lesson.md", "keep(\"accuracy\", 0.5)", to: "keep(\"accuracy\", 0.25)")
    let outcome = try place.lessons("run", "lesson.md", "--why")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("errors    the section “training” that it needs changed"))
    #expect(outcome.output.contains("got 0.25"))
    #expect(try place.read("log") == "training errors training errors ")
  }

  @Test("get what is kept out of the cache, alone too")
  func alone() throws {
    let place = try place(training: "keep(\"accuracy\", 0.5)")
    #expect(try place.lessons("run", "lesson.md", "--section", "errors").status == 0)
    #expect(try place.read("log") == "training errors ")
    try place.edit("lesson.md", "show(accuracy)", to: "show(accuracy + 0)")
    #expect(try place.lessons("run", "lesson.md", "--section", "errors").status == 0)
    #expect(try place.read("log") == "training errors errors ")
  }

  @Test("run again when other data made the needed section keep something else")
  func otherData() throws {
    let data = "data/first.bin"
    let load = "let images = try CIFAR10.load(files: [\""
    let place = try Workplace()
    func label(_ label: UInt8) throws {
      try place.write(Data([label] + [UInt8](repeating: 0, count: 3072)), to: data)
    }
    try place.write(
      SampleLesson.front
        + SampleLesson.section(
          "training", load + place.path(data) + "\"])\nkeep(\"label\", images.labels[0])")
        + SampleLesson.section(
          "errors", "let label: Int = kept(\"label\")\nshow(label)", expect: "5"
        ).replacing("{#errors}", with: "{#errors needs=training}"),
      to: "lesson.md")
    try label(5)
    #expect(try place.lessons("run", "lesson.md").status == 0)
    try label(7)
    let outcome = try place.lessons("run", "lesson.md")
    #expect(outcome.output.contains("expected 5, got 7"))
    try label(5)
    #expect(try place.lessons("run", "lesson.md").status == 0)
  }

  @Test("are not run where one of them fails, and say so; the others are")
  func failed() throws {
    let place = try place(training: "fatalError(\"no data\")")
    let outcome = try place.lessons("run", "lesson.md")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("– errors    not run"))
    #expect(outcome.output.contains("not run, because it needs “training”, which failed"))
    #expect(outcome.output.contains("✓ other     1 check passed"))
    #expect(outcome.output.contains("1 section stopped, 1 section not run, 1 cell not run"))
    #expect(!place.exists("log"))
  }

  @Test("get what was kept where only a check failed")
  func claim() throws {
    let place = try place(training: "keep(\"accuracy\", 0.5)\nexpect(0.5, in: 0.9...1)")
    let outcome = try place.lessons("run", "lesson.md")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("✓ errors    1 check passed"), "\(outcome.output)")
  }

  @Test("say what to do where nothing was kept under a name")
  func nothing() throws {
    let outcome = try place(training: "keep(\"loss\", 0.5)").lessons("run", "lesson.md")
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains(
        "the cell stopped: no needed section kept \"accuracy\": call keep(\"accuracy\", …)"))
  }

  @Test("see a kept result that was damaged as one that must be made again")
  func damaged() throws {
    let place = try place(training: "keep(\"accuracy\", 0.5)")
    try place.lessons("run", "lesson.md")
    let entries = place.cache + "/entries"
    for name in try FileManager.default.contentsOfDirectory(atPath: entries) {
      let kept = "\(entries)/\(name)/kept/accuracy.json"
      if FileManager.default.fileExists(atPath: kept) {
        try Data("0.9".utf8).write(to: URL(filePath: kept))
      }
    }
    try place.edit("lesson.md", "show(accuracy)", to: "show(accuracy + 0)")
    #expect(try place.lessons("run", "lesson.md").status == 0)
    #expect(try place.read("log") == "training errors training errors ")
  }
}
