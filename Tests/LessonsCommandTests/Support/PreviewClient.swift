import Foundation

/// A running `lessons serve`, as a browser sees it.
final class PreviewClient {
  let program: RunningProgram
  private let place: Workplace
  private let log: String
  private(set) var port: UInt16 = 0

  /// Starts the command and waits until it has built the course.
  init(_ checkout: Checkout) throws {
    place = checkout.place
    program = try place.start(["serve", "--port", "0"])
    log = "outputs/\(place.lastRun)/output"
    guard waitForOutput({ $0.contains("0 unchecked") || $0.contains("not run") }),
      let match = try place.read(log).firstMatch(of: #/http://127\.0\.0\.1:(\d+)//#),
      let port = UInt16(match.1)
    else { throw CocoaError(.executableLoad) }
    self.port = port
  }

  deinit {
    program.send(SIGKILL)
    _ = program.outcome()
  }

  /// Everything that the command has printed.
  var output: String { (try? place.read(log)) ?? "" }

  func waitForOutput(_ isThere: (String) -> Bool) -> Bool {
    RunningProgram.wait { isThere(output) }
  }

  /// The body that an address gives; nil where nothing answers.
  func page(_ target: String) -> String? {
    let url = URL(string: "http://127.0.0.1:\(port)\(target)")
    return url.flatMap { try? Data(contentsOf: $0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Waits until a page is as wanted.
  func waitForPage(_ target: String, _ isWanted: (String) -> Bool) -> Bool {
    RunningProgram.wait { page(target).map(isWanted) == true }
  }
}
