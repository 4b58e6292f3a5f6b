import Foundation
import Hashing
import LessonEvents
import NeuralNetworks
import Synchronization
import Tensors

/// What a cell keeps from run to run under a name: a value as JSON, and tensors beside it.
///
/// The key is the digest of everything that the cell depends on, so a changed cell remembers
/// nothing, and a changed chart below it forgets nothing. What a cell computes behind a training
/// that a limit of epochs cut short is kept apart from what it computes behind the whole one. The JSON names the digest of the tensors'
/// file and begins with its own: it is written last, and a torn memory counts as none.
struct Memory {
  private struct Stored<Value: Codable>: Codable {
    var value: Value
    /// The file of tensors and its digest, where there are any.
    var tensors: String?
    var tensorsDigest: String?
    var readings: [DataFile]
    /// Where data was looked for.
    var dataPlace = DataPlace.current
  }

  private let folder: String

  /// Nil outside the runner, where nothing is kept.
  init?(_ name: String) {
    guard let settings = SectionContext.current,
      let key = settings.cellKeys[EventWriter.shared.cell]
    else { return nil }
    var parts = [key, name]
    if Self.isApart.withLock(\.self) { parts.append("\(settings.profile.epochLimit ?? 0)") }
    folder = settings.memoryFolder + "/" + SHA256.hexDigest(of: parts.joined(separator: "\n"))
  }

  /// Whether a training of this section was cut short.
  private static let isApart = Mutex(false)

  /// From now on everything rests on a training that was cut short.
  static func setApart() { isApart.withLock { $0 = true } }

  private var valuePath: String { folder + "/value.json" }

  /// What was stored last; nil where there is nothing, or where a data file has changed since.
  func recall<Value: Codable>(_ type: Value.Type) -> (value: Value, tensors: [String: Tensor])? {
    guard let data = FileManager.default.contents(atPath: valuePath),
      let end = data.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    let body = Data(data[data.index(after: end)...])
    guard SHA256.hexDigest(of: [UInt8](body)) == String(decoding: data[..<end], as: UTF8.self),
      let stored = try? JSONDecoder.tolerant.decode(Stored<Value>.self, from: body),
      stored.readings.isEmpty || stored.dataPlace == DataPlace.current,
      stored.readings.allSatisfy(\.isUnchanged),
      let tensors = tensors(stored.tensors, digest: stored.tensorsDigest)
    else { return nil }
    stored.readings.forEach(DataReadings.report)
    utimes(valuePath, nil)
    return (stored.value, tensors)
  }

  private func tensors(_ file: String?, digest: String?) -> [String: Tensor]? {
    guard let file else { return [:] }
    let path = "\(folder)/\(file)"
    guard (try? SHA256.hexDigest(ofFileAt: path)) == digest else { return nil }
    return try? Safetensors.load(from: URL(fileURLWithPath: path))
  }

  /// Stores a value and tensors in place of what was there; traps where the disk does not take it.
  func store<Value: Codable>(_ value: Value, tensors: [String: Tensor] = [:]) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      var stored = Stored(value: value, readings: DataReadings.soFar)
      if !tensors.isEmpty {
        let file = "tensors-\(UUID().uuidString.prefix(8)).safetensors"
        try Safetensors.save(tensors, to: URL(fileURLWithPath: "\(folder)/\(file)"))
        stored.tensors = file
        stored.tensorsDigest = try SHA256.hexDigest(ofFileAt: "\(folder)/\(file)")
      }
      let body = try JSONEncoder.tolerant.encode(stored)
      let head = Data((SHA256.hexDigest(of: [UInt8](body)) + "\n").utf8)
      try (head + body).write(to: URL(fileURLWithPath: valuePath), options: .atomic)
      removeTensors(except: stored.tensors)
    } catch {
      fatalError("what remember(…) computed cannot be written: \(error)")
    }
  }

  private func removeTensors(except current: String?) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    where name.hasPrefix("tensors-") && name != current {
      try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    }
  }
}
