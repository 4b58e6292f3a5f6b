import Foundation
import Hashing

/// The digest of the built kit: the modules whose code runs inside a section.
///
/// Their objects are hashed and not the program's file, or a new help text would train everything
/// anew; the interfaces alone would not do, since a changed function body leaves them as they are.
struct KitBuild {
  private static let modules = [
    "Charts", "CourseNetworks", "Datasets", "LessonEvents", "LessonKit", "NeuralNetworks",
    "SectionHost", "Tensors",
  ]

  private struct Remembered: Codable {
    var stamps: [FileStamp]
    var digest: String
  }

  /// Hashing is repeated only when a file's size or time has changed.
  static func digest(_ installation: Installation) throws(RunnerError) -> String {
    let stamps = objects(in: installation.buildFolder).compactMap(FileStamp.init(path:))
    guard !stamps.isEmpty else {
      throw RunnerError(
        "\(installation.buildFolder) holds no objects of the kit: build again by swift build")
    }
    let memory = installation.cacheFolder + "/kit.json"
    if let data = FileManager.default.contents(atPath: memory),
      let remembered = try? JSONDecoder().decode(Remembered.self, from: data),
      remembered.stamps == stamps
    {
      return remembered.digest
    }
    let digest = try digest(of: stamps)
    if let data = try? JSONEncoder().encode(Remembered(stamps: stamps, digest: digest)) {
      try? Files.writeAtomically(data, to: memory)
    }
    return digest
  }

  private static func digest(of stamps: [FileStamp]) throws(RunnerError) -> String {
    var hash = SHA256()
    for stamp in stamps {
      do {
        hash.update((stamp.path as NSString).lastPathComponent)
        hash.update(try SHA256.hexDigest(ofFileAt: stamp.path))
      } catch {
        throw RunnerError("\(error): build again by swift build")
      }
    }
    return hash.hexDigest
  }

  private static func objects(in buildFolder: String) -> [String] {
    modules.flatMap { module in
      let folder = "\(buildFolder)/\(module).build"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.sorted().filter { $0.hasSuffix(".o") }.map { "\(folder)/\($0)" }
    }
  }
}
