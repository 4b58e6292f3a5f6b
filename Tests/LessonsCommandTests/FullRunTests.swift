import Foundation
import Testing

@Suite("Full runs that are recorded")
struct FullRunTests {
  /// A lesson whose cell shows another number in each profile, and one that needs its result.
  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.write(
      """
      ---
      title: A lesson
      ---

      ## Training {#training}

      ```swift shared
      let scale = 1
      ```

      ```swift
      let epochs = profile.epochs(quick: 2, full: 10) * scale
      show(epochs, "epochs")
      show(7)
      keep("epochs", epochs)
      ```

      ```expect varies recorded
      ```

      ```expect
      7
      ```

      ## Summary {#summary needs=training}

      ```swift
      let trained: Int = kept("epochs")
      show("\\(trained) in all")
      ```

      ```expect recorded
      ... in all
      ```

      """, to: "lesson.md")
    return place
  }

  private func page(_ place: Workplace) throws -> String {
    #expect(try place.lessons("run", "lesson.md", "--output", "page").status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path("page"))
    let html = try #require(names.first { $0.hasSuffix(".html") })
    return try place.read("page/" + html)
  }

  @Test("stand beside the quick run on the page, with the day and the machine")
  func shown() throws {
    let place = try place()
    let full = try place.lessons("run", "lesson.md", "--full", "--record")
    #expect(full.status == 0)
    #expect(
      full.output.contains("recorded: lesson.recorded.json (training, summary)"), "\(full.output)")
    let page = try page(place)
    #expect(page.contains("Full run by this code, "))
    #expect(page.contains("10 in all"))
    #expect(page.contains("2 in all"))
    // Only what is marked is recorded.
    #expect(!(try place.read("lesson.recorded.json").contains("\"7\"")))
  }

  @Test("are recorded from the cache too, and a second time the same")
  func again() throws {
    let place = try place()
    try place.lessons("run", "lesson.md", "--full", "--record")
    let first = try place.read("lesson.recorded.json")
    let second = try place.lessons("run", "lesson.md", "--full", "--record")
    #expect(second.output.contains("cached"))
    #expect(try place.read("lesson.recorded.json") == first)
  }

  @Test("are called outdated where other code changed, and vanish with their own cell's")
  func outdated() throws {
    let place = try place()
    try place.lessons("run", "lesson.md", "--full", "--record")
    try place.edit("lesson.md", "let scale = 1", to: "let scale = 1 + 0")
    let old = "Full run by an earlier version of this lesson’s code, "
    #expect(try page(place).ranges(of: old).count == 2)
    try place.edit("lesson.md", "show(7)", to: "show(6 + 1)")
    #expect(try page(place).ranges(of: "Full run by").count == 1)
  }

  @Test("of one section leave those of the others as they were")
  func oneSection() throws {
    let place = try place()
    try place.lessons("run", "lesson.md", "--full", "--record")
    try place.edit("lesson.md", "full: 10", to: "full: 11")
    try place.lessons(
      "run", "lesson.md", "--full", "--record", "--section", "training")
    let recorded = try place.read("lesson.recorded.json")
    #expect(recorded.contains("\"text\" : \"11\""))
    #expect(recorded.contains("10 in all"))
  }

  @Test("that fail are not recorded")
  func failed() throws {
    let place = try place()
    try place.edit("lesson.md", "```expect\n7", to: "```expect\n8")
    let outcome = try place.lessons("run", "lesson.md", "--full", "--record")
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains("recorded: lesson.recorded.json (summary)"), "\(outcome.output)")
  }

  @Test("need --full, and a recorded run that can be read")
  func wrongUse() throws {
    let place = try place()
    let quick = try place.lessons("run", "lesson.md", "--record")
    #expect(quick.status == 64)
    #expect(quick.errors.contains("lessons run 09-cnn --full --record"))
    try place.write("{", to: "lesson.recorded.json")
    let broken = try place.lessons("run", "lesson.md")
    #expect(broken.status == 1)
    #expect(broken.errors.contains("delete it and record again"), "\(broken.errors)")
  }
}
