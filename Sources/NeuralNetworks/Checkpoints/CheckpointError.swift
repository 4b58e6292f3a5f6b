/// Why a checkpoint could not be read or written.
public struct CheckpointError: Error, Equatable {
  /// What is wrong, with the numbers and names concerned.
  public enum Reason: Equatable, Sendable {
    /// The system refused, with its words.
    case unreadable(String)
    case unwritable(String)
    /// The file ends before the header's length, or before the header.
    case truncated(bytes: Int)
    /// The header claims more bytes than the file, or any sensible header, has.
    case headerTooLong(claimed: UInt64, available: Int)
    /// The header is not the JSON that it should be.
    case malformedHeader(String)
    /// A tensor's entry makes no sense by itself.
    case malformedTensor(name: String, problem: String)
    /// A tensor's numbers are of a type that is not supported.
    case unsupportedType(name: String, type: String)
    /// A tensor's bytes end behind the file.
    case beyondEnd(name: String, end: Int, available: Int)
    /// A tensor's bytes do not begin where those of the one before end.
    case overlap(name: String, other: String)
    case gap(before: String)
    /// Bytes that belong to no tensor.
    case trailingBytes(Int)
    /// The file is sound, but the model is another one.
    case otherModel(StateDictionaryMismatch)
    /// The file is sound, but cannot be used, or not be written, as a classifier.
    case noClassifier(String)
  }

  /// The file's path.
  public let file: String
  /// What is wrong with it.
  public let reason: Reason
}

extension CheckpointError: CustomStringConvertible {
  public var description: String { "\(file): \(reason.text)" }
}

extension CheckpointError.Reason {
  fileprivate var text: String {
    switch self {
    case .unreadable(let problem): "cannot be read: \(problem)"
    case .unwritable(let problem): "cannot be written: \(problem)"
    case .truncated(let bytes):
      "has only \(bytes == 1 ? "1 byte" : "\(bytes) bytes")"
        + " and is no complete safetensors file: get it again"
    case .headerTooLong(let claimed, let available):
      "claims a header of \(claimed) bytes, but "
        + (available == 1 ? "1 byte follows" : "\(available) bytes follow")
        + " and a header has at most \(SafetensorsHeader.mostBytes): this is no safetensors file,"
        + " or a damaged one"
    case .malformedHeader(let problem):
      "its header is not that of a safetensors file: \(problem)"
    case .malformedTensor(let name, let problem): "tensor \(name): \(problem)"
    case .unsupportedType(let name, let type):
      "tensor \(name) has numbers of type \(type); save it as 32-bit floats (F32)"
    case .beyondEnd(let name, let end, let available):
      "tensor \(name) ends at byte \(end), but there are only \(available): get the file again"
    case .overlap(let name, let other): "tensors \(other) and \(name) share bytes"
    case .gap(let name): "bytes before tensor \(name) belong to no tensor"
    case .trailingBytes(let count):
      count == 1
        ? "the last byte belongs to no tensor" : "the last \(count) bytes belong to no tensor"
    case .otherModel(let mismatch): "\(mismatch)"
    case .noClassifier(let problem): "this model cannot be used to predict: \(problem)"
    }
  }
}
