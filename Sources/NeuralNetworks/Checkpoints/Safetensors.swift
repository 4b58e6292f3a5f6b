import Foundation
import Tensors

/// Files of named tensors that Python's `safetensors` reads and writes too.
public enum Safetensors {
  /// The tensors in a file, by name.
  ///
  /// Nothing in the file is trusted: throws if it cannot be read, and if lengths, ranges, shapes or
  /// types do not fit.
  public static func load(from file: URL) throws(CheckpointError) -> [String: Tensor] {
    try contents(of: file).tensors
  }

  /// The tensors and the metadata in a file, checked like those of `load(from:)`.
  static func contents(
    of file: URL
  ) throws(CheckpointError) -> (tensors: [String: Tensor], metadata: [String: String]) {
    do {
      return try contents(in: try bytes(of: file))
    } catch {
      throw CheckpointError(file: file.path, reason: error.reason)
    }
  }

  /// Writes `tensors` to a file, which is replaced as a whole or not at all. Equal tensors give
  /// equal bytes.
  ///
  /// - Parameter metadata: texts by name, which go into the file's header.
  public static func save(
    _ tensors: [String: Tensor], metadata: [String: String] = [:], to file: URL
  ) throws(CheckpointError) {
    do {
      try SafetensorsWriter(tensors, metadata: metadata).write(to: file)
    } catch {
      throw CheckpointError(file: file.path, reason: .unwritable(error.localizedDescription))
    }
  }

  private static func bytes(of file: URL) throws(CheckpointFault) -> Data {
    do {
      let values = try file.resourceValues(forKeys: [.isRegularFileKey])
      guard values.isRegularFile == true else {
        throw CheckpointFault(.unreadable("it is no file"))
      }
      return try Data(contentsOf: file, options: .mappedIfSafe)
    } catch let fault as CheckpointFault {
      throw fault
    } catch {
      throw CheckpointFault(.unreadable(error.localizedDescription))
    }
  }

  private static func contents(
    in data: Data
  ) throws(CheckpointFault) -> (tensors: [String: Tensor], metadata: [String: String]) {
    guard data.count >= lengthSize else { throw CheckpointFault(.truncated(bytes: data.count)) }
    let claimed = data.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
    let available = data.count - lengthSize
    guard claimed <= UInt64(min(available, SafetensorsHeader.mostBytes)) else {
      throw CheckpointFault(.headerTooLong(claimed: claimed, available: available))
    }
    let start = lengthSize + Int(claimed)
    let header = try SafetensorsHeader(
      json: data[lengthSize..<start], byteCount: data.count - start)
    let tensors = header.tensors.map { ($0.name, tensor($0.entry, in: data[start...])) }
    return (Dictionary(uniqueKeysWithValues: tensors), header.metadata)
  }

  private static func tensor(_ entry: SafetensorsHeader.Entry, in data: Data) -> Tensor {
    let type = SafetensorsType(rawValue: entry.dtype) ?? .float32
    let values = data.withUnsafeBytes { bytes in
      type.floats(
        UnsafeRawBufferPointer(rebasing: bytes[entry.dataOffsets[0]..<entry.dataOffsets[1]]))
    }
    return Tensor(values, shape: entry.shape)
  }

  /// The bytes of the header's length.
  private static let lengthSize = 8
}
