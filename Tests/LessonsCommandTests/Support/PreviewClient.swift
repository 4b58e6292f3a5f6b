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
    guard waitForOutput({ $0.contains("\nready\n") }),
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

  /// What an address gives, with its head; nil where nothing answers.
  func page(_ target: String) -> String? {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { return nil }
    let request = "GET \(target) HTTP/1.0\r\nHost: localhost:\(port)\r\n\r\n"
    _ = write(descriptor, request, request.utf8.count)
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    return (try? file.readToEnd()).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Waits until a page is as wanted.
  func waitForPage(_ target: String, _ isWanted: (String) -> Bool) -> Bool {
    RunningProgram.wait { page(target).map(isWanted) == true }
  }
}
