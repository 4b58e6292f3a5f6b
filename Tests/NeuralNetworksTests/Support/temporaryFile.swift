import Foundation

/// Calls `body` with a place for a file in a folder of its own, which is removed afterwards.
func withTemporaryFile<Result>(
  _ name: String = "weights.safetensors", _ body: (URL) throws -> Result
) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.appending(path: name))
}
