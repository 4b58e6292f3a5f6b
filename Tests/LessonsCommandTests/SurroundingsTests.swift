import Foundation
import Testing

@Suite("Surroundings that are not as they should be")
struct SurroundingsTests {
  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.write(SampleLesson.small, to: "lesson.md")
    return place
  }

  @Test("no compiler on the path")
  func noCompiler() throws {
    let place = try place()
    place.environment["PATH"] = "/nonexistent"
    let outcome = try place.lessons("run", "lesson.md")
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("error: swiftc is not on the PATH"))
    #expect(outcome.errors.contains("install Swift 6.3 or newer"))
    #expect(!place.exists("lesson.page"))
  }

  @Test("a compiler that did not build this program")
  func otherCompiler() throws {
    let place = try place()
    let answer = #"{"compilerVersion": "Swift version 5.10 (swift-5.10-RELEASE)"}"#
    try place.write("#!/bin/sh\necho '\(answer)'\n", to: "bin/swiftc")
    chmod(place.path("bin/swiftc"), 0o755)
    place.environment["PATH"] = place.path("bin") + ":" + (place.environment["PATH"] ?? "")
    let outcome = try place.lessons("run", "lesson.md")
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("error: this program was built by Swift version "))
    #expect(outcome.errors.contains("but bin/swiftc is Swift version 5.10"))
    #expect(outcome.errors.contains("swift build"))
  }

  @Test(
    "a program called swiftc that is no compiler",
    arguments: ["exit 1", "echo hello", "kill -9 $$"])
  func noRealCompiler(_ script: String) throws {
    let place = try place()
    try place.write("#!/bin/sh\n\(script)\n", to: "bin/swiftc")
    chmod(place.path("bin/swiftc"), 0o755)
    place.environment["PATH"] = place.path("bin") + ":" + (place.environment["PATH"] ?? "")
    let outcome = try place.lessons("run", "lesson.md")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == """
        error: bin/swiftc -print-target-info did not answer as a Swift compiler does: check that \
        swiftc --version works, then run again

        """)
  }

  @Test(
    "a compiler that comes to no end is stopped, and what it said last is shown",
    arguments: ["swift", "swift fails"])
  func endlessCompiler(_ fence: String) throws {
    let place = try Workplace()
    try place.write(
      SampleLesson.front
        + SampleLesson.section("sum", "show(1 + 1)").replacing("```swift\n", with: "```\(fence)\n")
        + (fence == "swift fails" ? "```expect error\nno\n```\n" : ""),
      to: "lesson.md")
    let real = try #require(place.environment["PATH"]).split(separator: ":")
      .map { "\($0)/swiftc" }.first(where: FileManager.default.isExecutableFile)
    // Names another program as the one that compiles, and leaves all other questions to the real.
    try place.write(
      """
      #!/bin/sh
      case "$*" in
        "-c main.swift "*) echo "\(place.path("bin/endless"))" ;;
        *) exec \(try #require(real)) "$@" ;;
      esac
      """, to: "bin/swiftc")
    try place.write(
      """
      #!/bin/sh
      echo $$ >\(place.path("pid"))
      echo "\(place.path("lesson.md")):8:6: warning: this is a long one"
      exec sleep 1000
      """, to: "bin/endless")
    for name in ["bin/swiftc", "bin/endless"] { chmod(place.path(name), 0o755) }
    place.environment["PATH"] = place.path("bin") + ":" + (place.environment["PATH"] ?? "")
    place.environment["LESSONS_COMPILER_SECONDS"] = "2"

    let outcome = try place.lessons("run", "lesson.md")
    #expect(outcome.status == 1)
    for line in [
      "lesson.md:8:6: the compiler came to no end within 2 s and was stopped",
      "8 │ show(1 + 1)", "before that it said here: this is a long one",
      "on a slow machine: LESSONS_COMPILER_SECONDS=600 in front of the command",
    ] { #expect(outcome.output.contains(line), "\(outcome.text)") }
    let pid = try #require(pid_t(try place.read("pid").dropLast()))
    #expect(!RunningProgram.isRunning(pid))
    #expect(place.workLeft.isEmpty)
  }

  @Test("a file where the page's folder should be")
  func fileInTheWay() throws {
    let place = try place()
    try place.write("in the way", to: "lesson.page")
    let outcome = try place.lessons("run", "lesson.md")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("✓ sum  1 check passed"))
    #expect(
      outcome.errors == """
        error: lesson.page/assets: cannot be written, a file stands where a folder is needed – \
        mend that, or give another folder by --output

        """)
    #expect(!outcome.output.contains("not run"))
    #expect(try place.read("lesson.page") == "in the way")
  }

  @Test("a folder that one may not write to", .enabled(if: OrdinaryUser.isAvailable))
  func readOnly() throws {
    let place = try Workplace()
    // Nothing to compile: that user's compiler would have to set up a cache of its own first.
    try place.write(SampleLesson.front + "## Prose {#sum}\n", to: "lesson.md")
    try FileManager.default.createDirectory(
      atPath: place.path("pages"), withIntermediateDirectories: true)
    let user = try OrdinaryUser(in: place)
    chmod(place.path("pages"), 0o555)
    let outcome = try place.lessons("run", "lesson.md", "--output", "pages", by: user.command)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("✓ sum  0 checks passed"), "\(outcome.text)")
    #expect(
      outcome.errors.contains("pages/assets: cannot be written, writing there is not permitted"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path("pages")).isEmpty)
    chmod(place.path("pages"), 0o755)
  }

  @Test("a cache that one may not write to", .enabled(if: OrdinaryUser.isAvailable))
  func readOnlyCache() throws {
    let place = try place()
    let user = try OrdinaryUser(in: place)
    chmod(place.cache, 0o555)
    let outcome = try place.lessons("run", "lesson.md", by: user.command)
    chmod(place.cache, 0o755)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("cache/work"), "\(outcome.text)")
    #expect(outcome.errors.contains("Permission denied"))
    #expect(outcome.errors.contains("LESSONS_CACHE"))
  }

  @Test("a disk of the cache that is full", .enabled(if: SmallDisk.isAvailable))
  func fullCache() throws {
    let place = try place()
    try place.edit(
      "lesson.md", "show(1 + 1)",
      to: "show(1 + 1)\nprint(String(repeating: \"full \", count: 40_000))")
    let disk = SmallDisk.command(for: place.cache, kilobytes: 300)
    let outcome = try place.lessons("run", "lesson.md", by: disk)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains("cannot store a result in cache: No space left on device"),
      "\(outcome.text)")
    #expect(outcome.errors.contains("LESSONS_CACHE") && !outcome.errors.contains("Domain"))
  }

  @Test("a file where the cache should be")
  func fileForCache() throws {
    let place = try place()
    try FileManager.default.removeItem(atPath: place.cache)
    try place.write("in the way", to: "cache")
    let outcome = try place.lessons("run", "lesson.md")
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("error: cannot create the folder cache"), "\(outcome.text)")
    #expect(outcome.errors.contains("LESSONS_CACHE"))
  }

  @Test("an output that takes nothing more does not crash the run")
  func fullOutput() throws {
    let place = try place()
    let shell = ["/bin/sh", "-c", "exec \"$@\" >/dev/full", "sh"]
    let outcome = try place.lessons("run", "lesson.md", by: shell)
    #expect(outcome.status == 1, "\(outcome.text)")
    #expect(!outcome.errors.contains("Fatal error"), "\(outcome.errors)")
    #expect(place.workLeft.isEmpty)
  }

  @Test("a reader that goes away ends the run without a trace")
  func closedPipe() throws {
    let place = try place()
    let shell = ["/bin/sh", "-c", "\"$@\" | true", "sh"]
    let outcome = try place.lessons("run", "lesson.md", by: shell)
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(place.workLeft.isEmpty)
  }
}
