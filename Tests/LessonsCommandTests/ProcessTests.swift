import Foundation
import Testing

@Suite("Processes that cells start")
struct ProcessTests {
  /// Swift hides `fork`, which must not keep a cell from calling it.
  private let fork = """
    import Foundation
    typealias Fork = @convention(c) () -> Int32
    let fork = unsafeBitCast(dlsym(nil, "fork"), to: Fork.self)

    """

  private func isAlive(_ file: String, _ place: Workplace) throws -> Bool {
    let pid = try #require(pid_t(try place.read(file)))
    return RunningProgram.isRunning(pid)
  }

  @Test("a daemon does not outlive its section, and the section passes")
  func daemon() throws {
    let place = try Workplace()
    let code = """
      if fork() == 0 {
        setsid()
        if fork() == 0 {
          signal(SIGTERM, SIG_IGN)
          signal(SIGHUP, SIG_IGN)
          try? "\\(getpid())".write(toFile: "\(place.path("daemon"))", atomically: true, encoding: .utf8)
          while true { sleep(1) }
        }
        _exit(0)
      }
      while !FileManager.default.fileExists(atPath: "\(place.path("daemon"))") { usleep(1000) }
      show(1)
      """
    try place.write(
      SampleLesson.front + SampleLesson.section("daemon", fork + code, expect: "1")
        + SampleLesson.section("after", "show(2)", expect: "2"), to: "lesson.md")
    let outcome = try place.lessons("run", "lesson.md")
    #expect(outcome.status == 0, "\(outcome.text)")
    #expect(try !isAlive("daemon", place))
    #expect(place.workLeft.isEmpty)
  }

  @Test("a question that comes before a program can answer it does not end it")
  func earlyQuestion() throws {
    let place = try Workplace()
    let program = try RunningProgram(
      ["/bin/sh", "-c", "kill -USR1 $$; echo alive"], environment: [:], in: "/",
      outputs: place.path("outputs"))
    let outcome = program.outcome()
    #expect(outcome.status == 0 && outcome.output == "alive\n")
  }

  @Test("a child that goes on as the section does not count as its end")
  func child() throws {
    let place = try Workplace()
    let code = """
      if fork() != 0 {
        show(1)
        usleep(100_000)
        _exit(0)
      }
      usleep(1_000_000)
      """
    try place.write(
      SampleLesson.front + SampleLesson.section("child", fork + code, expect: "1"),
      to: "lesson.md")
    let outcome = try place.lessons("run", "lesson.md")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("the cell ended the program by exit(0)"), "\(outcome.output)")
  }

  @Test("a section that leaves its process group is stopped all the same")
  func group() throws {
    let place = try Workplace()
    let code = """
      import Foundation
      setpgid(0, getpgid(getppid()))
      while true { usleep(1000) }
      """
    try place.write(
      SampleLesson.front
        + SampleLesson.section("group", code).replacing("{#group}", with: "{#group timeout=1s}"),
      to: "lesson.md")
    let outcome = try place.start(["run", "lesson.md"]).outcome(within: 30)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("the section ran longer than 1 s and was stopped"))
    #expect(place.workLeft.isEmpty)
  }

  @Test("a section that stops itself runs out of time")
  func stopped() throws {
    let place = try Workplace()
    try place.write(
      SampleLesson.front
        + SampleLesson.section("a", "import Foundation\nkill(getpid(), SIGSTOP)")
        .replacing("{#a}", with: "{#a timeout=1s}"), to: "lesson.md")
    let outcome = try place.start(["run", "lesson.md"]).outcome(within: 30)
    #expect(outcome.output.contains("the section ran longer than 1 s and was stopped"))
  }

  @Test("what a cell writes into the events' file is no event, and what it closes is an error")
  func descriptors() throws {
    let place = try Workplace()
    let write = """
      import Foundation
      for descriptor in Int32(3)..<64 {
        write(descriptor, "garbage\\n{}\\n{\\"cell\\":0}", 21)
      }
      show(1)
      """
    let close = """
      import Foundation
      for descriptor in Int32(3)..<64 { close(descriptor) }
      show(2)
      """
    try place.write(
      SampleLesson.front + SampleLesson.section("write", write, expect: "1")
        + SampleLesson.section("close", close, expect: "2"), to: "lesson.md")
    let outcome = try place.lessons("run", "lesson.md")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("✓ write  1 check passed"), "\(outcome.output)")
    #expect(outcome.output.contains("✗ close"))
    #expect(outcome.output.contains("could not report"), "\(outcome.output)")
  }

  @Test("10,000 displays are all there, and more than a page can hold end the section")
  func flood() throws {
    let place = try Workplace()
    let endless = "let text = String(repeating: \"x\", count: 1 << 20)\nwhile true { show(text) }"
    try place.write(
      SampleLesson.front
        + SampleLesson.section("many", "for number in 0..<10_000 { show(number) }", expect: "0")
        + SampleLesson.section("endless", endless), to: "lesson.md")
    let outcome = try place.lessons("run", "lesson.md")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("✓ many     1 check passed"))
    let unchecked = outcome.output.firstMatch(of: #/(\d+) unchecked/#).flatMap { Int($0.1) } ?? 0
    #expect(unchecked >= 9_999)
    #expect(
      outcome.output.contains("the section showed more than"), "\(outcome.output.suffix(600))")
    #expect(place.workLeft.isEmpty)
  }
}
