import Foundation

/// What stands at the beginning of a safetensors file: names, types, shapes and places of tensors.
///
/// The format (github.com/huggingface/safetensors) is the length of the header as a 64-bit number,
/// the header as a JSON object, and the bytes of the tensors one after another, all little-endian.
struct SafetensorsHeader {
  struct Entry: Codable {
    var dtype: String
    var shape: [Int]
    /// The first byte, and the one behind the last, counted from the end of the header.
    var dataOffsets: [Int]

    private enum CodingKeys: String, CodingKey {
      case dtype, shape
      case dataOffsets = "data_offsets"
    }
  }

  /// The tensors by their places in the file.
  private(set) var tensors: [(name: String, entry: Entry)]
  /// Texts by name, for whatever the file's author wants to say.
  let metadata: [String: String]

  /// No header is longer, by the format's own rule: one gigantic number must not fill the memory.
  static let mostBytes = 100_000_000
  /// The entry that is no tensor.
  static let metadataName = "__metadata__"

  /// Reads and checks a header whose tensors must fill `byteCount` bytes exactly.
  init(json: Data, byteCount: Int) throws(CheckpointFault) {
    let entries = try Self.entries(json)
    metadata = entries.metadata
    tensors = entries.tensors.map { ($0.key, $0.value) }
      .sorted { $0.1.dataOffsets.lexicographicallyPrecedes($1.1.dataOffsets) }
    for (name, entry) in tensors { try check(name, entry, byteCount: byteCount) }
    try checkOrder(byteCount: byteCount)
  }

  private static func entries(_ json: Data) throws(CheckpointFault) -> Entries {
    do {
      return try JSONDecoder().decode(Entries.self, from: json)
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.keyNotFound(_, let context)
    {
      let place = context.codingPath.map(\.stringValue).joined(separator: ".")
      throw CheckpointFault(.malformedHeader("\(place): \(context.debugDescription)"))
    } catch {
      throw CheckpointFault(.malformedHeader("it is not valid JSON"))
    }
  }

  private func check(_ name: String, _ entry: Entry, byteCount: Int) throws(CheckpointFault) {
    guard let size = SafetensorsType(rawValue: entry.dtype)?.size else {
      throw CheckpointFault(.unsupportedType(name: name, type: entry.dtype))
    }
    let (begin, end) = (entry.dataOffsets[0], entry.dataOffsets[1])
    guard begin >= 0, end >= begin else {
      throw malformed(name, "its bytes \(begin)..<\(end) are no range")
    }
    guard end <= byteCount else {
      throw CheckpointFault(.beyondEnd(name: name, end: end, available: byteCount))
    }
    guard let needed = Self.bytes(of: entry.shape, size: size), needed == end - begin else {
      throw malformed(name, "shape \(entry.shape) does not take the \(end - begin) bytes it has")
    }
  }

  /// Every byte must belong to exactly one tensor.
  private func checkOrder(byteCount: Int) throws(CheckpointFault) {
    var end = 0
    var last = ""
    for (name, entry) in tensors {
      if entry.dataOffsets[0] < end { throw CheckpointFault(.overlap(name: name, other: last)) }
      if entry.dataOffsets[0] > end { throw CheckpointFault(.gap(before: name)) }
      (end, last) = (entry.dataOffsets[1], name)
    }
    if end < byteCount { throw CheckpointFault(.trailingBytes(byteCount - end)) }
  }

  private func malformed(_ name: String, _ problem: String) -> CheckpointFault {
    CheckpointFault(.malformedTensor(name: name, problem: problem))
  }

  /// Nil if a size is negative or the product too large to be true.
  private static func bytes(of shape: [Int], size: Int) -> Int? {
    var bytes = size
    for length in shape {
      let (product, overflow) = bytes.multipliedReportingOverflow(by: length)
      guard length >= 0, !overflow else { return nil }
      bytes = product
    }
    return bytes
  }
}

/// A reason that does not know its file yet.
struct CheckpointFault: Error {
  let reason: CheckpointError.Reason

  init(_ reason: CheckpointError.Reason) {
    self.reason = reason
  }
}

/// The JSON object: an entry for each tensor, and perhaps `__metadata__`.
private struct Entries: Decodable {
  var tensors: [String: SafetensorsHeader.Entry] = [:]
  var metadata: [String: String] = [:]

  private struct Name: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Name.self)
    for key in container.allKeys {
      if key.stringValue == SafetensorsHeader.metadataName {
        metadata = try container.decode([String: String].self, forKey: key)
        continue
      }
      let entry = try container.decode(SafetensorsHeader.Entry.self, forKey: key)
      guard entry.dataOffsets.count == 2 else {
        throw DecodingError.typeMismatch(
          [Int].self,
          .init(
            codingPath: container.codingPath + [key],
            debugDescription: "data_offsets must be two numbers, but are \(entry.dataOffsets)"))
      }
      tensors[key.stringValue] = entry
    }
  }
}
