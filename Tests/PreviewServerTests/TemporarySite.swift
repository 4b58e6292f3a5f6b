import Foundation

/// A folder with a small site in it, removed at the end.
final class TemporarySite {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "lessons-site-\(UUID().uuidString)"
    try write("<html><head></head><body>first</body></html>", to: "public/index.html")
    try write("<html><head></head><body>missing</body></html>", to: "public/404.html")
    try write("<body>padding</body>", to: "public/09-cnn/index.html")
    try write("PNG", to: "public/09-cnn/charts/a b.png")
    try write("secret", to: "secret.txt")
    try write("hidden", to: "public/.hidden")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/public/link.txt", withDestinationPath: folder + "/secret.txt")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var root: String { folder + "/public" }

  func write(_ text: String, to path: String) throws {
    let url = URL(filePath: "\(folder)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}
