import Foundation
import Testing

@Suite("The course")
struct CourseTests {
  private func course() throws -> Checkout {
    let checkout = try Checkout()
    try checkout.write(SampleLesson.small, lesson: "08-tensors")
    try checkout.write(
      SampleLesson.small.replacing("A lesson", with: "Another lesson"), lesson: "09-cnn")
    return checkout
  }

  @Test("an unknown lesson gives the nearest name", arguments: ["09-cn", "9-cnn", "cnn"])
  func unknown(_ name: String) throws {
    let outcome = try course().place.lessons("run", name)
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("error: there is no lesson \(name)"))
    #expect(outcome.errors.contains("09-cnn"))
  }

  @Test("a name like no other gives the names of all lessons")
  func unlike() throws {
    let outcome = try course().place.lessons("run", "transformers")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == """
        error: there is no lesson transformers; the lessons are 08-tensors, 09-cnn: see them by \
        lessons list

        """)
  }

  @Test("a path that leads nowhere is an error", arguments: ["notes/idea.md", "./idea", "idea.md"])
  func nowhere(_ path: String) throws {
    let outcome = try course().place.lessons("run", path)
    #expect(outcome.status == 1)
    #expect(outcome.errors == "error: there is no file or folder \(path): check the path\n")
  }

  @Test("no name runs all lessons, and one that fails does not keep the others from running")
  func all() throws {
    let checkout = try course()
    try checkout.write("## A {#a neds=b}\n", lesson: "07-broken")
    let outcome = try checkout.place.lessons("run")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("lessons/07-broken/lesson.md:1:"))
    #expect(outcome.output.contains("08-tensors: 1 section, 1 cell, 1 check passed, 0 failed"))
    #expect(outcome.output.contains("09-cnn: 1 section, 1 cell, 1 check passed, 0 failed"))
    #expect(checkout.place.exists("checkout/site/public/09-cnn/index.html"))
    #expect(!checkout.place.exists("checkout/site/public/07-broken/index.html"))
  }

  @Test("list names the lessons with their titles, and the sections of one")
  func list() throws {
    let place = try course().place
    let all = try place.lessons("list")
    #expect(all.status == 0)
    #expect(all.output == "08-tensors  A lesson\n09-cnn      Another lesson\n")
    #expect(try place.lessons("list", "09-cnn").output == "sum  sum\n")
    #expect(try place.lessons("list", "09-cn").status == 1)
  }

  @Test("new writes a lesson that runs, and never over another one")
  func new() throws {
    let checkout = try Checkout()
    let place = checkout.place
    let made = try place.lessons("new", "13-my-lesson")
    #expect(made.status == 0)
    #expect(made.output.contains("wrote lessons/13-my-lesson/lesson.md"))
    let outcome = try place.lessons("run", "13-my-lesson")
    #expect(outcome.status == 0)
    #expect(
      outcome.output.contains("13-my-lesson: 1 section, 1 cell, 2 checks passed, 0 failed"))
    let text = try place.read("checkout/lessons/13-my-lesson/lesson.md")
    let again = try place.lessons("new", "13-my-lesson")
    #expect(again.status == 1)
    #expect(again.errors.contains("is there already"))
    #expect(try place.read("checkout/lessons/13-my-lesson/lesson.md") == text)
  }

  @Test(
    "new refuses names that are no folder of the course", arguments: ["../escape", "a b", "", "-x"])
  func badName(_ name: String) throws {
    let outcome = try Checkout().place.lessons("new", "--", name)
    #expect(outcome.status != 0)
    #expect(outcome.errors.contains("is no name for a lesson"))
  }

  @Test("a lesson sees the shared cells of the lessons that it uses")
  func uses() throws {
    let checkout = try Checkout()
    try checkout.write(
      SampleLesson.front + "```swift shared\nlet width = 5\n```\n", lesson: "01-base")
    try checkout.write(
      SampleLesson.front.replacing("title", with: "uses: [01-base]\ntitle")
        + SampleLesson.section("a", "show(width)", expect: "5"), lesson: "02-more")
    let outcome = try checkout.place.lessons("run", "02-more")
    #expect(outcome.status == 0, "\(outcome.text)")
  }

  @Test("a lesson that uses an unknown one says where it says so")
  func usesUnknown() throws {
    let checkout = try Checkout()
    try checkout.write(SampleLesson.small, lesson: "01-base")
    try checkout.write(
      SampleLesson.small.replacing("title", with: "uses: [01-bas]\ntitle"), lesson: "02-more")
    let outcome = try checkout.place.lessons("run", "02-more")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("lessons/02-more/lesson.md:2: “uses” names a lesson"))
    #expect(outcome.errors.contains("did you mean 01-base?"))
  }

  @Test("clean removes the cache and says how much")
  func clean() throws {
    let place = try course().place
    try place.lessons("run", "09-cnn")
    let outcome = try place.lessons("clean")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("removed 1 result"))
    #expect(try place.lessons("run", "09-cnn", "--why").output.contains("no result in the cache"))
    #expect(try place.lessons("clean").output.hasPrefix("removed 1 result"))
    #expect(try place.lessons("clean").output.hasPrefix("removed 0 results"))
  }
}
