import CodeNames
import Foundation
import Hashing
import LessonDocument

/// Finds what the names in a lesson's cells stand for.
///
/// Answers are kept as long as cells, kit and compiler stay. The others are asked for at the
/// beginning of a run and collected at its end: another process looks them up meanwhile.
public final class NameFinder {
  private let workshop: Workshop
  private var lookUps: [LookUp] = []

  /// One question on its way.
  private struct LookUp {
    /// The section's id; nil for the introduction.
    var section: String?
    var question: NameQuestion
    /// Where the answer is kept.
    var memory: String
    /// The answer, where it is known.
    var names: SectionNames?
    /// The file that the question went out in.
    var file: String?
  }

  /// Seconds to wait for the answers behind the end of a run.
  private static let patience = 30.0

  /// - Parameter borrowed: the shared cells of the lessons under `uses:`.
  public init(_ lesson: Lesson, borrowed: [Cell], in workshop: Workshop) {
    self.workshop = workshop
    let arguments = Self.arguments(workshop.installation)
    let opening = lesson.sharedCells(before: 0)
    if let question = NameQuestion(
      aboutIntroduction: opening, shared: borrowed + opening, arguments: arguments)
    {
      lookUps.append(lookUp(nil, question))
    }
    for (index, section) in lesson.sections.enumerated() {
      let shared = borrowed + lesson.sharedCells(before: index + 1)
      if let question = NameQuestion(about: section, shared: shared, arguments: arguments) {
        lookUps.append(lookUp(section.id, question))
      }
    }
  }

  private static func arguments(_ installation: Installation) -> [String] {
    ["-swift-version", "5", "-module-name", "Cell", "-I", installation.modulesFolder]
      + installation.moduleMapFolders.flatMap { ["-I", $0] }
  }

  /// Looks into the cache, and asks for what is not there.
  ///
  /// - Parameter asks: false to take only what the cache has, and cost no time.
  public func begin(asks: Bool = true) {
    for index in lookUps.indices {
      lookUps[index].names = read(lookUps[index].memory)
      if asks, lookUps[index].names == nil { lookUps[index].file = ask(lookUps[index].question) }
    }
  }

  /// All that is known, once what was asked for is answered.
  public func names() -> LessonNames {
    let asked = lookUps.count { $0.file != nil }
    if asked > 0, workshop.names?.wait(answers: asked, seconds: Self.patience) == true {
      for index in lookUps.indices { collect(&lookUps[index]) }
    }
    var names = LessonNames()
    for lookUp in lookUps {
      guard let found = lookUp.names else {
        names.areComplete = names.areComplete && workshop.names == nil
        continue
      }
      if let section = lookUp.section {
        names.sections[section] = found
      } else {
        names.introduction = found
      }
    }
    return names
  }

  // MARK: - Questions

  private func lookUp(_ section: String?, _ question: NameQuestion) -> LookUp {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = (try? encoder.encode(question)).map { [UInt8]($0) } ?? []
    let key = [workshop.kit, workshop.toolchain.version, SHA256.hexDigest(of: text)]
    let digest = SHA256.hexDigest(of: key.joined(separator: "\n"))
    return LookUp(
      section: section, question: question,
      memory: "\(workshop.cache.namesFolder)/\(digest)/names.json")
  }

  private func ask(_ question: NameQuestion) -> String? {
    guard let service = workshop.names, let data = try? JSONEncoder().encode(question) else {
      return nil
    }
    let file = "\(workshop.newRunFolder()).question"
    guard (try? Files.write(data, to: file)) != nil else { return nil }
    service.ask(file)
    return file
  }

  private func collect(_ lookUp: inout LookUp) {
    guard let file = lookUp.file else { return }
    let answer = NameHost.answer(to: file)
    lookUp.names = read(answer)
    lookUp.file = nil
    let folder = (lookUp.memory as NSString).deletingLastPathComponent
    // An answer that cannot be kept is asked for again next time, which is no error.
    if lookUp.names != nil, (try? Files.createFolder(folder)) != nil {
      rename(answer, lookUp.memory)
    }
    Files.remove(file)
  }

  private func read(_ path: String) -> SectionNames? {
    FileManager.default.contents(atPath: path)
      .flatMap { try? JSONDecoder().decode(SectionNames.self, from: $0) }
  }
}
