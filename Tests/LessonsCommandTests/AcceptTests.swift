import Foundation
import Testing

@Suite("Accepting")
struct AcceptTests {
  private let lesson = """
    ---
    title: Accepting
    ---

    ## Sums {#sums}

    An *odd*   layout,	with a tab, stays.

    ```swift
    show(Tensor([[1, 2], [3, 4]]))
    show(2.5, "half")
    state("total", 10)
    ```

    ```expect
    tensor([[1.,   2.],
            [3., 5.]])
    ```

    ```expect
    2.25
    ```

    In total [11](=total) things.

    """

  @Test("rewrites the numbers that are wrong and nothing else")
  func numbers() throws {
    let place = try Workplace()
    try place.write(lesson, to: "lesson.md")
    let outcome = try place.lessons("run", "lesson.md", "--accept")
    #expect(outcome.status == 0, "\(outcome.text)")
    #expect(
      try place.read("lesson.md")
        == lesson.replacing("5.]])", with: "4.]])").replacing("2.25", with: "2.50")
        .replacing("[11]", with: "[10]"))
    #expect(outcome.output.contains("5. → 4."), "\(outcome.output)")
    #expect(outcome.output.hasSuffix("3 checks passed, 0 failed · 0 unchecked\n"))
  }

  @Test("leaves a file that is right alone, to the byte and the second")
  func untouched() throws {
    let place = try Workplace()
    try place.write(SampleLesson.small, to: "lesson.md")
    let before = try FileManager.default.attributesOfItem(atPath: place.path("lesson.md"))
    #expect(try place.lessons("run", "lesson.md", "--accept").status == 0)
    let after = try FileManager.default.attributesOfItem(atPath: place.path("lesson.md"))
    #expect(before[.modificationDate] as? Date == after[.modificationDate] as? Date)
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
  }

  @Test(
    "refuses NaN and infinities, and leaves the file untouched", arguments: [".nan", ".infinity"])
  func notFinite(_ value: String) throws {
    let place = try Workplace()
    let text =
      SampleLesson.front
      + SampleLesson.section("a", "show(Tensor([1, Float\(value)]))", expect: "tensor([1., 2.])")
    try place.write(text, to: "lesson.md")
    let outcome = try place.lessons("run", "lesson.md", "--accept")
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains(
        "lesson.md:11: not accepted: the value is NaN or infinite; mend the cell"))
    #expect(try place.read("lesson.md") == text)
  }

  @Test("leaves the expectations of a section that stopped alone, and accepts in the others")
  func stopped() throws {
    let place = try Workplace()
    let text =
      SampleLesson.front
      + SampleLesson.section("stops", "fatalError(\"stop\")\nshow(1)", expect: "2")
      + SampleLesson.section("wrong", "show(1)", expect: "3")
    try place.write(text, to: "lesson.md")
    let outcome = try place.lessons("run", "lesson.md", "--accept")
    #expect(outcome.status == 1)
    #expect(try place.read("lesson.md") == text.replacing("expect\n3", with: "expect\n1"))
  }

  @Test("keeps the file's permissions and the link that leads to it")
  func permissions() throws {
    let place = try Workplace()
    try place.write(lesson, to: "real/lesson.md")
    chmod(place.path("real/lesson.md"), 0o640)
    symlink(place.path("real/lesson.md"), place.path("link.md"))
    #expect(try place.lessons("run", "link.md", "--accept").status == 0)
    var status = stat()
    lstat(place.path("link.md"), &status)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
    lstat(place.path("real/lesson.md"), &status)
    #expect(status.st_mode & 0o777 == 0o640)
    #expect(try place.read("real/lesson.md").contains("[10](=total)"))
  }

  @Test("does not overwrite a file that changed while the lesson ran")
  func changed() throws {
    let place = try Workplace()
    let text =
      SampleLesson.front
      + SampleLesson.section(
        "a",
        "import Foundation\nlet file = fopen(\"\(place.path("lesson.md"))\", \"a\")\n"
          + "fputs(\"More.\\n\", file)\nfclose(file)\nshow(1)", expect: "2")
    try place.write(text, to: "lesson.md")
    let outcome = try place.lessons("run", "lesson.md", "--accept")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("lesson.md changed while the lesson ran"), "\(outcome.text)")
    #expect(try place.read("lesson.md") == text + "More.\n")
  }
}
