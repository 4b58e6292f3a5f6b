import Foundation
import Testing

@Suite("Building the site")
struct BuildSiteTests {
  private func course() throws -> Checkout {
    let checkout = try Checkout()
    try checkout.write(SampleLesson.small, lesson: "08-tensors")
    try checkout.write(SampleLesson.small, lesson: "09-cnn")
    return checkout
  }

  private let lesson = "checkout/lessons/09-cnn/lesson.md"
  private let page = "checkout/site/public/09-cnn/index.html"

  @Test("a course is built with all its pages, and files that come out the same are not written")
  func built() throws {
    let place = try course().place
    let outcome = try place.lessons("build-site")
    #expect(outcome.status == 0, "\(outcome.text)")
    #expect(outcome.output.hasSuffix("site: site/public/index.html\n"))
    for name in ["index", "names", "checks", "search", "404", "08-tensors/index"] {
      #expect(place.exists("checkout/site/public/\(name).html"))
    }
    let before = try modified(place)
    // Written again, with a new time, the lesson counts as changed.
    try place.write(place.read(lesson), to: lesson)
    let again = try place.lessons("build-site")
    #expect(again.status == 0 && again.output.contains("cached"), "\(again.text)")
    #expect(try modified(place) == before)
  }

  private func modified(_ place: Workplace) throws -> [String: Date] {
    let folder = place.path("checkout/site/public")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return try paths.reduce(into: [:]) { dates, path in
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(path)")
      dates[path] = attributes[.modificationDate] as? Date
    }
  }

  @Test("a lesson that fails is shown as failed, and is an error unless drafts are published")
  func failing() throws {
    let checkout = try course()
    try checkout.place.edit(lesson, "show(1 + 1)", to: "show(1 + 2)")
    #expect(try checkout.place.lessons("build-site").status == 1)
    #expect(try checkout.place.read(page).contains("1 of 1 check failed"))
    #expect(
      try checkout.place.read("checkout/site/public/index.html").contains("1 of 1 check failed"))
    #expect(try checkout.place.lessons("build-site", "--drafts").status == 0)
  }

  @Test("a lesson that cannot be read has a page that names its errors, and the index says so")
  func unreadable() throws {
    let checkout = try course()
    #expect(try checkout.place.lessons("build-site").status == 0)
    try checkout.place.edit(lesson, "```expect", to: "```expct")
    let outcome = try checkout.place.lessons("build-site", "--drafts")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("09-cnn: not run"))
    let html = try checkout.place.read(page)
    #expect(html.contains("cannot be read as it stands") && html.contains("lesson.md:11"))
    #expect(
      try checkout.place.read("checkout/site/public/index.html").contains("Cannot be read: 1 error")
    )
  }

  @Test("hostile output and a hostile title stay text")
  func hostile() throws {
    let checkout = try course()
    let code = #"print("</pre><script>alert(1)</script> \u{1B}[31mred\u{1B}[0m \u{202E}back")"#
    try checkout.write(
      "---\ntitle: '\"><script>alert(2)</script>'\n---\n\n" + SampleLesson.section("a", code),
      lesson: "10-<b>")
    let outcome = try checkout.place.lessons("build-site")
    #expect(outcome.status == 0, "\(outcome.text)")
    let html = try checkout.place.read("checkout/site/public/10-<b>/index.html")
    #expect(!html.contains("<script>alert"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; red ⟨U+202E⟩back"))
    for path in ["index.html", "checks.html", "search.html", "09-cnn/index.html"] {
      let html = try checkout.place.read("checkout/site/public/" + path)
      #expect(!html.contains("<script>alert") && !html.contains("10-<b>"))
    }
  }

  @Test("a line of a megabyte is cut")
  func longLine() throws {
    let checkout = try course()
    try checkout.place.edit(
      lesson, "show(1 + 1)",
      to: "show(1 + 1)\nprint(String(repeating: \"x\", count: 1_000_000))")
    #expect(try checkout.place.lessons("build-site").status == 0)
    #expect(try checkout.place.read(page).utf8.count < 50_000)
    #expect(try checkout.place.read(page).contains("more characters"))
  }

  @Test(
    "what is wrong in the prose is named with its line",
    arguments: [
      ("$a + \\fracc{1}{2}$", "\\fracc is not a command", "did you mean \\frac?"),
      ("![a](missing.png)", "the picture “missing.png” cannot be read", "mend the name"),
      ("[a](../08-tensor#sum)", "leads nowhere: the site has no such page", "08-tensors"),
      ("[a](../08-tensors#summ)", "leads nowhere: that page has no “#summ”", "sum"),
      ("[a](#summ)", "no heading of this lesson is “#summ”", "#sum"),
      ("[a](javascript:alert)", "a link leads to “javascript:alert”", "https"),
    ])
  func prose(text: String, message: String, advice: String) throws {
    let checkout = try course()
    try checkout.place.edit(lesson, "## sum", to: "Before.\n\n\(text)\n\n## sum")
    let outcome = try checkout.place.lessons("build-site")
    #expect(outcome.status == 1)
    let errors = outcome.errors.split(separator: "\n")
    let line = errors.first { $0.hasPrefix("error: lessons/09-cnn/lesson.md:7:") }
    #expect(line?.contains(message) == true, "\(outcome.errors)")
    #expect(line?.contains(advice) == true, "\(outcome.errors)")
  }

  @Test("two lessons of one number are an error")
  func numbers() throws {
    let checkout = try course()
    try checkout.write(SampleLesson.small, lesson: "09-other")
    let outcome = try checkout.place.lessons("build-site")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains("the lessons “09-cnn” and “09-other” have the same number"))
  }

  @Test("an error in a template is named with its file and line")
  func template() throws {
    let checkout = try course()
    try checkout.copyTheme()
    try checkout.place.edit(
      "checkout/site/theme/verdict.mustache", "{{summary}}", to: "{{sumary}}")
    let outcome = try checkout.place.lessons("build-site")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains(
        "site/theme/verdict.mustache:5: no value is called “sumary”; did you mean “summary”?"))
  }

  @Test("foreign files in the output folder stay")
  func foreign() throws {
    let checkout = try course()
    try checkout.place.write("mine", to: "checkout/site/public/notes.txt")
    try checkout.place.write("mine", to: "checkout/site/public/09-cnn/old.html")
    #expect(try checkout.place.lessons("build-site").status == 0)
    #expect(try checkout.place.read("checkout/site/public/notes.txt") == "mine")
    #expect(try checkout.place.read("checkout/site/public/09-cnn/old.html") == "mine")
  }

  @Test("an output that cannot be written is an error that says why")
  func unwritable() throws {
    let checkout = try course()
    try checkout.place.write("a file", to: "taken")
    let outcome = try checkout.place.lessons("build-site", "--output", "taken")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("a file stands where a folder is needed"))
  }

  @Test(
    "a disk that is full is called so, and what lies on it is whole",
    .enabled(if: SmallDisk.isAvailable))
  func fullDisk() throws {
    let checkout = try course()
    // Room for the style and some scripts.
    let disk = SmallDisk.command(for: checkout.place.path("disk"), kilobytes: 32)
    let outcome = try checkout.place.lessons("build-site", "--output", "disk", by: disk)
    #expect(outcome.status == 1, "\(outcome.text)")
    #expect(outcome.errors.contains("cannot be written, the disk is full"), "\(outcome.errors)")
    #expect(outcome.errors.contains("or give another folder by --output"))
    let files = outcome.output.split(separator: "\n").filter { $0.hasPrefix("./") }
    #expect(!files.isEmpty && files.allSatisfy { !$0.hasSuffix(".new") }, "\(files)")
  }

  @Test("names in a cell come with their types and documentation where the compiler can tell them")
  func names() throws {
    let checkout = try course()
    try checkout.place.edit(
      lesson, "show(1 + 1)",
      to: "/// Twice one.\nlet sum = 1 + 1\nshow(sum)\nlet picture = Tensor.ones([2, 2])")
    #expect(try checkout.place.lessons("build-site").status == 0)
    let html = try checkout.place.read(page)
    guard html.contains("class=\"names\"") else { return }  // a toolchain without the service
    #expect(html.contains("<dt>sum</dt><dd><code>let sum: Int</code><p>Twice one.</p></dd>"))
    #expect(html.contains("<code>let picture: Tensor</code>"))
    #expect(html.contains("<code>struct Int : ") == false)
    // Another prose asks nothing again.
    try checkout.place.edit(lesson, "## sum", to: "Prose.\n\n## sum")
    #expect(try checkout.place.lessons("build-site").status == 0)
    #expect(try checkout.place.read(page).contains("<code>let sum: Int</code>"))
  }
}
