import Foundation
import Tensors

/// Files of named tensors that Python's `safetensors` reads and writes too.
public enum Safetensors {
  /// The tensors in a file, by name.
  ///
  /// Nothing in the file is trusted: throws if it cannot be read, and if lengths, ranges, shapes or
  /// types do not fit.
  public static func load(from file: URL) throws(CheckpointError) -> [String: Tensor] {
    do {
      return try tensors(in: try contents(of: file))
    } catch {
      throw CheckpointError(file: file.path, reason: error.reason)
    }
  }

  /// Writes `tensors` to a file, which is replaced as a whole or not at all. Equal tensors give
  /// equal bytes.
  public static func save(
    _ tensors: [String: Tensor], to file: URL
  ) throws(CheckpointError) {
    do {
      try encoded(tensors).write(to: file, options: .atomic)
    } catch {
      throw CheckpointError(file: file.path, reason: .unwritable(error.localizedDescription))
    }
  }

  // MARK: - Reading

  private static func contents(of file: URL) throws(CheckpointFault) -> Data {
    do {
      let values = try file.resourceValues(forKeys: [.isRegularFileKey])
      guard values.isRegularFile == true else {
        throw CheckpointFault(.unreadable("it is no file"))
      }
      return try Data(contentsOf: file)
    } catch let fault as CheckpointFault {
      throw fault
    } catch {
      throw CheckpointFault(.unreadable(error.localizedDescription))
    }
  }

  private static func tensors(in data: Data) throws(CheckpointFault) -> [String: Tensor] {
    guard data.count >= lengthSize else { throw CheckpointFault(.truncated(bytes: data.count)) }
    let claimed = data.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
    let available = data.count - lengthSize
    guard claimed <= UInt64(min(available, SafetensorsHeader.mostBytes)) else {
      throw CheckpointFault(.headerTooLong(claimed: claimed, available: available))
    }
    let start = lengthSize + Int(claimed)
    let header = try SafetensorsHeader(
      json: data[lengthSize..<start], byteCount: data.count - start)
    return Dictionary(
      uniqueKeysWithValues: header.tensors.map { ($0.name, tensor($0.entry, in: data[start...])) })
  }

  private static func tensor(_ entry: SafetensorsHeader.Entry, in data: Data) -> Tensor {
    let type = SafetensorsType(rawValue: entry.dtype) ?? .float32
    let values = data.withUnsafeBytes { bytes in
      type.floats(
        UnsafeRawBufferPointer(rebasing: bytes[entry.dataOffsets[0]..<entry.dataOffsets[1]]))
    }
    return Tensor(values, shape: entry.shape)
  }

  // MARK: - Writing

  private static func encoded(_ tensors: [String: Tensor]) throws -> Data {
    var header: [String: SafetensorsHeader.Entry] = [:]
    var body = Data()
    for (name, tensor) in tensors.sorted(by: { $0.key < $1.key }) {
      let type: SafetensorsType = BatchCounter.isNamed(name) ? .int64 : .float32
      let begin = body.count
      body.append(type.bytes(tensor.values))
      header[name] = .init(
        dtype: type.rawValue, shape: tensor.shape, dataOffsets: [begin, body.count])
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var json = try encoder.encode(header)
    // Spaces bring the tensors to a multiple of 8 bytes, as the format wants it.
    json.append(contentsOf: [UInt8](repeating: 0x20, count: (8 - json.count % 8) % 8))
    return withUnsafeBytes(of: UInt64(json.count).littleEndian) { Data($0) } + json + body
  }

  /// The bytes of the header's length.
  private static let lengthSize = 8
}
