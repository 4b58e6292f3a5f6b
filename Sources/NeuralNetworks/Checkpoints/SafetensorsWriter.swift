import Foundation
import Tensors

/// Writes tensors one by one, so that a file of any size needs no memory of that size.
struct SafetensorsWriter {
  private let tensors: [(name: String, tensor: Tensor)]
  private let metadata: [String: String]

  init(_ tensors: [String: Tensor], metadata: [String: String]) {
    self.tensors = tensors.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    self.metadata = metadata
  }

  /// Writes beside the file and then renames, so that it is replaced as a whole or not at all.
  func write(to file: URL) throws {
    let folder = file.deletingLastPathComponent()
    let temporary = folder.appending(path: ".\(file.lastPathComponent).\(UUID().uuidString)")
    try header().write(to: temporary)
    do {
      let handle = try FileHandle(forWritingTo: temporary)
      try handle.seekToEnd()
      for (name, tensor) in tensors {
        try handle.write(contentsOf: Self.type(of: name).bytes(tensor.values))
      }
      try handle.close()
      guard rename(temporary.path, file.path) == 0 else {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
    } catch {
      try? FileManager.default.removeItem(at: temporary)
      throw error
    }
  }

  /// The header's length and the header.
  private func header() throws -> Data {
    var entries: [String: SafetensorsHeader.Entry] = [:]
    var place = 0
    for (name, tensor) in tensors {
      let type = Self.type(of: name)
      let end = place + tensor.count * type.size
      entries[name] = .init(
        dtype: type.rawValue, shape: tensor.shape, dataOffsets: [place, end])
      place = end
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var json = try encoder.encode(Head(tensors: entries, metadata: metadata))
    // Spaces bring the tensors to a multiple of 8 bytes, as the format wants it.
    json.append(contentsOf: [UInt8](repeating: 0x20, count: (8 - json.count % 8) % 8))
    return withUnsafeBytes(of: UInt64(json.count).littleEndian) { Data($0) } + json
  }

  private static func type(of name: String) -> SafetensorsType {
    BatchCounter.isNamed(name) ? .int64 : .float32
  }

  /// The JSON object of the header.
  private struct Head: Encodable {
    let tensors: [String: SafetensorsHeader.Entry]
    let metadata: [String: String]

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Name.self)
      if !metadata.isEmpty {
        try container.encode(metadata, forKey: Name(SafetensorsHeader.metadataName))
      }
      for (name, entry) in tensors { try container.encode(entry, forKey: Name(name)) }
    }
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }
}
