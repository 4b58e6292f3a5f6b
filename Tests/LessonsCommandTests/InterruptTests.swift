import Foundation
import Testing

@Suite("Runs that are interrupted")
struct InterruptTests {
  /// A lesson with a section that passes and one that runs until it is stopped.
  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.write(
      SampleLesson.front + SampleLesson.section("first", "show(1)", expect: "1")
        + SampleLesson.section(
          "training",
          SampleLesson.log("\\(getpid())", to: place.path("started"))
            + "\nvar steps = 0\nwhile true {\n  steps += 1\n}"),
      to: "lesson.md")
    return place
  }

  /// Starts a run and waits until its second section runs; returns that section's process.
  private func start(_ place: Workplace) throws -> (RunningProgram, section: pid_t) {
    let program = try place.start(["run", "lesson.md"])
    var section: pid_t?
    let hasStarted = RunningProgram.wait {
      section = (try? place.read("started")).flatMap { pid_t($0.dropLast()) }
      return section != nil
    }
    try #require(hasStarted)
    return (program, try #require(section))
  }

  @Test(
    "name the running line, stop it, and leave no process and no folder",
    arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
  func interrupted(_ signal: Int32, _ status: Int32) throws {
    let place = try place()
    let (program, section) = try start(place)
    program.send(signal)
    let outcome = program.outcome()
    #expect(outcome.status == status)
    let line = outcome.errors.firstMatch(of: #/lesson\.md:(\d+)/#).flatMap { Int($0.1) }
    #expect(
      outcome.errors.hasPrefix("error: interrupted while “training” was running at "),
      "\(outcome.errors)")
    #expect(line.map { (21...25).contains($0) } == true, "\(outcome.errors)")
    #expect(!RunningProgram.isRunning(section))
    #expect(place.workLeft.isEmpty)
    // What had ended before is in the cache.
    try place.edit("lesson.md", "while true {", to: "while steps < 5 {")
    let again = try place.lessons("run", "lesson.md")
    #expect(again.status == 0)
    #expect(again.output.contains("✓ first     1 check passed  cached"))
  }

  @Test("name the line also while the standard library is at work")
  func inLibrary() throws {
    let place = try Workplace()
    try place.write(
      SampleLesson.front
        + SampleLesson.section(
          "text",
          SampleLesson.log("\\(getpid())", to: place.path("started"))
            + """

            while true { _ = String((0..<100).map { "\\($0)" }.joined().reversed()) }
            """), to: "lesson.md")
    let (program, _) = try start(place)
    usleep(20_000)
    program.send(SIGINT)
    let errors = program.outcome().errors
    #expect(errors.contains(#/while “text” was running at .*lesson\.md:12;/#), "\(errors)")
  }

  @Test("go on behind the last finished epoch")
  func training() throws {
    let place = try Workplace()
    try place.write(
      SampleLesson.front
        + SampleLesson.section(
          "training",
          """
          import Foundation
          let model = Linear(inFeatures: 2, outFeatures: 1)
          let optimizer = SGD(model.parameters(), learningRate: 0.1, momentum: 0.5)
          let epochs = remember("line", epochs: 3, model: model, optimizer: optimizer) { epoch in
            let log = fopen("\(place.path("epochs"))", "a")
            fputs("\\(epoch) ", log)
            fclose(log)
            while epoch == 2 && access("\(place.path("go-on"))", F_OK) != 0 { usleep(10_000) }
            return epoch
          }
          show(epochs)
          """, expect: "[1, 2, 3]"), to: "lesson.md")
    let program = try place.start(["run", "lesson.md"])
    try #require(RunningProgram.wait { (try? place.read("epochs")) == "1 2 " })
    program.send(SIGINT)
    #expect(program.outcome().status == 130)
    try place.write("", to: "go-on")
    let again = try place.lessons("run", "lesson.md")
    #expect(again.status == 0, "\(again.output)\(again.errors)")
    // The first epoch is not trained again, the second from its beginning.
    #expect(try place.read("epochs") == "1 2 2 3 ")
  }

  @Test("by SIGKILL leave no running section, and the next run removes what they left")
  func killed() throws {
    let place = try place()
    let (program, section) = try start(place)
    program.send(SIGKILL)
    #expect(program.outcome().status == 128 + SIGKILL)
    #expect(RunningProgram.wait { !RunningProgram.isRunning(section) })
    #expect(place.workLeft.count == 1)
    try place.edit("lesson.md", "while true {", to: "while steps < 5 {")
    #expect(try place.lessons("run", "lesson.md").status == 0)
    #expect(place.workLeft.isEmpty)
  }

  @Test(
    "by SIGKILL at any moment leave a cache that is merely smaller",
    arguments: [5, 30, 60, 100, 150, 200, 250, 300, 400, 500])
  func killedAnywhere(milliseconds: UInt32) throws {
    let place = try Workplace()
    let sections = (1...4).map { number in
      SampleLesson.section(
        "s\(number)", "keep(\"k\", \(number))\nshow(\(number))", expect: "\(number)")
    }
    try place.write(SampleLesson.front + sections.joined(), to: "lesson.md")
    let program = try place.start(["run", "lesson.md"])
    usleep(milliseconds * 1000)
    program.send(SIGKILL)
    _ = program.outcome()
    let outcome = try place.lessons("run", "lesson.md")
    #expect(outcome.status == 0, "\(outcome.text)")
    #expect(outcome.output.contains("4 sections, 4 cells, 4 checks passed, 0 failed"))
    #expect(place.workLeft.isEmpty)
  }

  @Test("two runs at once do not disturb each other")
  func together() throws {
    let place = try Workplace()
    let sections = (1...3).map { number in
      SampleLesson.section(
        "s\(number)", "keep(\"k\", \(number))\nshow(\(number))", expect: "\(number)")
    }
    let last = SampleLesson.section("last", "show(kept(\"k\", as: Int.self))", expect: "3")
      .replacing("{#last}", with: "{#last needs=s3}")
    try place.write(SampleLesson.front + sections.joined() + last, to: "lesson.md")
    for _ in 0..<2 {
      let programs = try (1...3).map { number in
        try place.start(["run", "lesson.md", "--fresh", "--output", place.path("page\(number)")])
      }
      for program in programs {
        let outcome = program.outcome()
        #expect(outcome.status == 0, "\(outcome.text)")
        #expect(outcome.output.contains("4 checks passed, 0 failed"))
      }
    }
    #expect(place.workLeft.isEmpty)
    #expect(try place.lessons("run", "lesson.md").output.contains("✓ last  1 check passed  cached"))
  }
}
