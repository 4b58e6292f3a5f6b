import Foundation
import NeuralNetworks
import Tensors
import Testing

/// A file that is no sound safetensors file, and what is said about it.
struct HostileFile: CustomTestStringConvertible, Sendable {
  var what: String
  var bytes: Data
  var reason: String

  var testDescription: String { what }

  /// A file with the given header and so many bytes of tensors.
  init(_ what: String, header: String, data: Int = 0, reason: String) {
    let length = withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian) { Data($0) }
    self.init(what, bytes: length + Data(header.utf8) + Data(count: data), reason: reason)
  }

  init(_ what: String, bytes: Data, reason: String) {
    self.what = what
    self.bytes = bytes
    self.reason = reason
  }

  private static func entry(_ range: String, shape: String = "[2]", type: String = "F32") -> String
  {
    #"{"dtype":"\#(type)","shape":\#(shape),"data_offsets":\#(range)}"#
  }

  static let all = [
    HostileFile("empty", bytes: Data(), reason: "has only 0 bytes"),
    HostileFile("shorter than a length", bytes: Data([1, 0, 0]), reason: "has only 3 bytes"),
    HostileFile(
      "a header longer than the file", bytes: Data([200, 0, 0, 0, 0, 0, 0, 0, 0x7B, 0x7D]),
      reason: "claims a header of 200 bytes, but 2 bytes follow"),
    HostileFile(
      "a header of 2⁶⁴ − 1 bytes", bytes: Data(repeating: 255, count: 16),
      reason: "claims a header of 18446744073709551615 bytes"),
    HostileFile("no JSON", header: "hello", reason: "it is not valid JSON"),
    HostileFile("cut JSON", header: #"{"a":{"dtype""#, reason: "it is not valid JSON"),
    HostileFile(
      "nested a thousand times", header: String(repeating: "[", count: 1000),
      reason: "its header is not that of a safetensors file"),
    HostileFile("a list", header: "[1, 2]", reason: "its header is not that"),
    HostileFile(
      "an entry without shape", header: #"{"a":{"dtype":"F32","data_offsets":[0,8]}}"#, data: 8,
      reason: "its header is not that of a safetensors file: a"),
    HostileFile(
      "a shape of fractions", header: #"{"a":\#(entry("[0,8]", shape: "[1.5]"))}"#, data: 8,
      reason: "its header is not that"),
    HostileFile(
      "three offsets", header: #"{"a":\#(entry("[0,4,8]"))}"#, data: 8,
      reason: "data_offsets must be two numbers"),
    HostileFile(
      "an offset beyond 64 bits", header: #"{"a":\#(entry("[0,99999999999999999999]"))}"#, data: 8,
      reason: "its header is not that"),
    HostileFile(
      "an unknown type", header: #"{"a":\#(entry("[0,4]", type: "BF16"))}"#, data: 4,
      reason: "tensor a has numbers of type BF16; save it as 32-bit floats (F32)"),
    HostileFile(
      "a negative start", header: #"{"a":\#(entry("[-8,0]"))}"#, data: 8,
      reason: "its bytes -8..<0 are no range"),
    HostileFile(
      "an end before the start", header: #"{"a":\#(entry("[8,0]"))}"#, data: 8,
      reason: "its bytes 8..<0 are no range"),
    HostileFile(
      "an end beyond the file", header: #"{"a":\#(entry("[0,8]"))}"#, data: 4,
      reason: "tensor a ends at byte 8, but there are only 4"),
    HostileFile(
      "a shape larger than its bytes", header: #"{"a":\#(entry("[0,4]"))}"#, data: 4,
      reason: "shape [2] does not take the 4 bytes it has"),
    HostileFile(
      "a negative size", header: #"{"a":\#(entry("[0,8]", shape: "[-2,-1]"))}"#, data: 8,
      reason: "shape [-2, -1] does not take"),
    HostileFile(
      "a product that overflows",
      header: #"{"a":\#(entry("[0,0]", shape: "[4611686018427387904,4]"))}"#,
      reason: "does not take the 0 bytes"),
    HostileFile(
      "overlapping tensors", header: #"{"a":\#(entry("[0,8]")),"b":\#(entry("[4,12]"))}"#, data: 12,
      reason: "tensors a and b share bytes"),
    HostileFile(
      "two tensors in one place", header: #"{"a":\#(entry("[0,8]")),"b":\#(entry("[0,8]"))}"#,
      data: 8, reason: "share bytes"),
    HostileFile(
      "a gap", header: #"{"a":\#(entry("[0,8]")),"b":\#(entry("[12,20]"))}"#, data: 20,
      reason: "bytes before tensor b belong to no tensor"),
    HostileFile(
      "bytes at the end", header: #"{"a":\#(entry("[0,8]"))}"#, data: 11,
      reason: "the last 3 bytes belong to no tensor"),
  ]
}

@Suite("A damaged or hostile checkpoint is refused")
struct HostileCheckpointTests {
  @Test("with the file and the reason", arguments: HostileFile.all)
  func refused(hostile: HostileFile) throws {
    try withTemporaryFile { file in
      try hostile.bytes.write(to: file)
      let error = #expect(throws: CheckpointError.self) { try Safetensors.load(from: file) }
      let description = error?.description ?? ""
      #expect(description.hasPrefix("\(file.path): "))
      #expect(description.contains(hostile.reason), "\(description)")
    }
  }

  @Test("when it is missing or a folder")
  func noFile() throws {
    try withTemporaryFile { file in
      for place in [file, file.deletingLastPathComponent()] {
        let error = #expect(throws: CheckpointError.self) { try Safetensors.load(from: place) }
        #expect(error?.description.contains("cannot be read") == true)
      }
    }
  }

  @Test("at whatever byte a sound file is cut off")
  func cut() throws {
    try withTemporaryFile { file in
      try Linear(inFeatures: 2, outFeatures: 1).save(to: file)
      let bytes = try Data(contentsOf: file)
      for length in 0..<bytes.count {
        try bytes.prefix(length).write(to: file)
        #expect(throws: CheckpointError.self) { try Safetensors.load(from: file) }
      }
    }
  }

  @Test("or read to some end, whichever byte of the header is changed")
  func changedBytes() throws {
    try withTemporaryFile { file in
      try Linear(inFeatures: 2, outFeatures: 1).save(to: file)
      let bytes = try Data(contentsOf: file)
      for place in 0..<(bytes.count - 12) {
        for value: UInt8 in [0, 0x22, 0x2D, 0x39, 0xFF] {
          var changed = bytes
          changed[place] = value
          try changed.write(to: file)
          // Either outcome is right; a trap is not.
          _ = try? Safetensors.load(from: file)
        }
      }
    }
  }
}
