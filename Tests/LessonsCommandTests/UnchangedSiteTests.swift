import Foundation
import Testing

@Suite("Building a site in which little changed")
struct UnchangedSiteTests {
  private func course() throws -> Checkout {
    let checkout = try Checkout()
    try checkout.copyTheme()
    try checkout.write(SampleLesson.small, lesson: "08-tensors")
    try checkout.write(SampleLesson.small, lesson: "09-cnn")
    return checkout
  }

  private let site = "checkout/site/public"
  private let lesson = "checkout/lessons/09-cnn/lesson.md"
  private let unchanged = "(nothing changed)"

  @Test("where nothing changed, the lessons' counts are told and nothing is done")
  func nothing() throws {
    let place = try course().place
    let first = try place.lessons("build-site")
    #expect(first.status == 0, "\(first.text)")
    let second = try place.lessons("build-site")
    #expect(second.status == 0)
    #expect(
      second.output == """
        08-tensors: 1 section, 1 cell, 1 check passed, 0 failed · 0 unchecked
        09-cnn: 1 section, 1 cell, 1 check passed, 0 failed · 0 unchecked
        site: site/public/index.html \(unchanged)

        """)
  }

  @Test(
    "whatever a page is made of is noticed when it changes, and what was written when it is not")
  func changes() throws {
    let checkout = try course()
    let place = checkout.place
    let folder = URL(filePath: place.path(site))
    #expect(try place.lessons("build-site").status == 0)
    let page = try place.read("\(site)/09-cnn/index.html")

    let steps: [(name: String, change: () throws -> Void, isRight: () throws -> Bool)] = [
      (
        "prose", { try place.edit(lesson, "## sum", to: "Some prose.\n\n## sum") },
        { try place.read("\(site)/09-cnn/index.html").contains("Some prose.") }
      ),
      (
        "a cell", { try place.edit(lesson, "1 + 1", to: "2 - 0") },
        { try place.read("\(site)/09-cnn/index.html").contains("<span class=\"n\">0</span>") }
      ),
      (
        "another lesson's title",
        { try place.edit("checkout/lessons/08-tensors/lesson.md", "A lesson", to: "Tensors") },
        { try place.read("\(site)/09-cnn/index.html").contains("Tensors") }
      ),
      (
        "the theme",
        {
          try place.edit("checkout/site/theme/index.mustache", "</main>", to: "<p>Hello</p></main>")
        }, { try place.read("\(site)/index.html").contains("<p>Hello</p>") }
      ),
      (
        "a page that was removed",
        { try FileManager.default.removeItem(at: folder.appending(path: "names.html")) },
        { place.exists("\(site)/names.html") }
      ),
      (
        "a page that was edited", { try place.write("mine", to: "\(site)/checks.html") },
        { try place.read("\(site)/checks.html") != "mine" }
      ),
      (
        "a new lesson", { try checkout.write(SampleLesson.small, lesson: "10-new") },
        { place.exists("\(site)/10-new/index.html") }
      ),
      (
        "the site's title",
        {
          let file = "checkout/site/course.md"
          let text = try place.read(file)
          try FileManager.default.removeItem(atPath: place.path(file))  // a link to the real one
          try place.write(text.replacing("title: ", with: "title: New "), to: file)
        }, { try place.read("\(site)/index.html").contains("<h1>New ") }
      ),
      (
        "the folder of data", { place.environment["LESSONS_DATA"] = place.path("data") }, { true }
      ),
    ]
    for step in steps {
      try step.change()
      let outcome = try place.lessons("build-site")
      #expect(outcome.status == 0, "\(step.name): \(outcome.text)")
      #expect(!outcome.output.contains(unchanged), "\(step.name) was not noticed")
      #expect(try step.isRight(), "\(step.name) is not on the page")
      #expect(try place.lessons("build-site").output.contains(unchanged), "\(step.name)")
    }
    #expect(try place.read("\(site)/09-cnn/index.html") != page)
    let moved = try place.lessons("build-site", "--base-url", "https://example.org/")
    #expect(!moved.output.contains(unchanged) && place.exists("\(site)/sitemap.xml"))
  }

  @Test("a lesson that fails is looked at every time")
  func failing() throws {
    let place = try course().place
    try place.edit(lesson, "expect\n2", to: "expect\n3")
    for _ in 1...2 {
      let outcome = try place.lessons("build-site", "--drafts")
      #expect(outcome.status == 0 && !outcome.output.contains(unchanged))
      #expect(outcome.output.contains("1 failed"))
    }
  }

  @Test("the pages of a lesson that went away are removed, and nothing that somebody else wrote")
  func removed() throws {
    let place = try course().place
    #expect(try place.lessons("build-site").status == 0)
    try place.write("mine", to: "\(site)/08-tensors/notes.txt")
    try FileManager.default.removeItem(atPath: place.path("checkout/lessons/08-tensors"))
    #expect(try place.lessons("build-site").status == 0)
    #expect(!place.exists("\(site)/08-tensors/index.html"))
    #expect(try place.read("\(site)/08-tensors/notes.txt") == "mine")

    try place.write("<p>mine</p>", to: "\(site)/09-cnn/index.html")
    try FileManager.default.removeItem(atPath: place.path("checkout/lessons/09-cnn"))
    #expect(try place.lessons("build-site").status == 0)
    #expect(try place.read("\(site)/09-cnn/index.html") == "<p>mine</p>")
  }

  @Test("pages that a run of one lesson wrote since are the site's own, too")
  func rerun() throws {
    let place = try course().place
    #expect(try place.lessons("build-site").status == 0)
    try place.edit(lesson, "## sum", to: "Some prose.\n\n## sum")
    #expect(try place.lessons("run", "09-cnn").status == 0)
    #expect(try place.read("\(site)/09-cnn/index.html").contains("Some prose."))
    try FileManager.default.removeItem(atPath: place.path("checkout/lessons/09-cnn"))
    #expect(try place.lessons("build-site").status == 0)
    #expect(!place.exists("\(site)/09-cnn"), "the empty folder goes, too")
  }

  @Test("what a lesson had is kept while it cannot be read, and removed once it is gone")
  func unreadable() throws {
    let checkout = try course()
    let place = checkout.place
    try place.write(SampleLesson.section("more", "show(3)"), to: "checkout/lessons/09-cnn/more.md")
    let second = "\(site)/09-cnn/more.html"
    #expect(try place.lessons("build-site").status == 0)
    #expect(place.exists(second))
    try place.write("no front matter", to: lesson)
    #expect(try place.lessons("build-site", "--drafts").status == 0)
    #expect(place.exists(second))
    try FileManager.default.removeItem(atPath: place.path("checkout/lessons/09-cnn"))
    #expect(try place.lessons("build-site").status == 0)
    #expect(!place.exists(second))
  }
}
