import Foundation
import LoopbackServer
import Testing

@Suite("A download that is interrupted")
struct FetchInterruptTests {
  private static let hasCurl = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":")
    .contains { FileManager.default.isExecutableFile(atPath: "\($0)/curl") }

  @Test(
    "leaves nothing that a lesson would take for data", .enabled(if: hasCurl),
    arguments: [SIGINT, SIGTERM, SIGKILL])
  func interrupted(_ signal: Int32) throws {
    let place = try Workplace()
    place.environment["LESSONS_DATA"] = place.path("data")
    // Begins to send the file and then falls silent.
    let server = try LoopbackServer { _, _ in
      .init(body: Array(repeating: 7, count: 9_912_422), sent: 200_000, silence: 300)
    }
    let fetch = try place.start(
      ["data", "fetch", "mnist", "--from", server.address, "--patience", "300"])
    let part = "data/.mnist.partial/train-images-idx3-ubyte.gz.part"
    let hasBegun = RunningProgram.wait {
      ((try? Data(contentsOf: URL(filePath: place.path(part))))?.count ?? 0) > 150_000
    }
    #expect(hasBegun)
    // As Ctrl-C does: it reaches the command and the program that downloads for it.
    killpg(fetch.pid, signal)
    #expect(fetch.outcome().status == 128 + signal)

    #expect(!place.exists("data/mnist"))
    let list = try place.lessons("data", "list")
    #expect(list.output.contains("mnist          not here"), "\(list.output)")
    #expect(list.output.contains("lessons data fetch mnist (11.6 MB, 0.2 MB of it here)"))
    try place.write(
      SampleLesson.front
        + SampleLesson.section(
          "data", "show(try HandwrittenDigits.load(.test).name)",
          expect: "built-in digits, test images"), to: "lesson.md")
    let lesson = try place.lessons("run", "lesson.md")
    #expect(lesson.status == 0, "\(lesson.text)")
  }
}
