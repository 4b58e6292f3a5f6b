import Foundation

/// Answers a question: opens the programs in the service, and asks it about one name after another.
struct NameSearch {
  let service: SourceKit
  /// A folder of its own for the programs' files.
  let folder: String

  private var meanings: [NameMeaning] = []
  private var indices: [NameMeaning: Int] = [:]

  init(service: SourceKit, folder: String) {
    self.service = service
    self.folder = folder
  }

  mutating func names(for question: NameQuestion) -> SectionNames {
    var cells: [Int: [NamedRange]] = [:]
    for (index, program) in question.programs.enumerated() {
      let place = "\(folder)/\(index)"
      guard write(program, to: place) else { continue }
      let files = program.files.map { "\(place)/\($0.name)" }
      for file in program.files {
        let wanted = program.cells.filter { $0.file == file.name }
        guard !wanted.isEmpty else { continue }
        let found = names(
          in: file, at: "\(place)/\(file.name)", wanted, arguments: question.arguments + files)
        cells.merge(found) { $1 }
      }
    }
    return SectionNames(meanings: meanings, cells: cells)
  }

  private func write(_ program: NameQuestion.Program, to place: String) -> Bool {
    do {
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      for file in program.files {
        try Data(file.text.utf8).write(to: URL(filePath: "\(place)/\(file.name)"))
      }
      return true
    } catch {
      return false
    }
  }

  // MARK: - One file

  private struct Tokens: Decodable {
    struct Token: Decodable {
      var kind: String
      var offset: Int
      var length: Int

      enum CodingKeys: String, CodingKey {
        case kind = "key.kind"
        case offset = "key.offset"
        case length = "key.length"
      }
    }

    var tokens: [Token]

    enum CodingKeys: String, CodingKey { case tokens = "key.syntaxmap" }
  }

  private struct Nothing: Decodable {}

  private static let identifiers: Set = [
    "source.lang.swift.syntaxtype.identifier", "source.lang.swift.syntaxtype.typeidentifier",
  ]

  private mutating func names(
    in file: NameQuestion.File, at path: String, _ cells: [NameQuestion.Place],
    arguments: [String]
  ) -> [Int: [NamedRange]] {
    let opened = service.answer(
      "editor.open",
      [
        ("name", path), ("sourcetext", file.text), ("compilerargs", arguments),
        ("enablesyntaxmap", 1), ("enablesubstructure", 0), ("enablediagnostics", 0),
      ], as: Tokens.self)
    defer { _ = service.answer("editor.close", [("name", path)], as: Nothing.self) }
    var found: [Int: [NamedRange]] = [:]
    for token in opened?.tokens ?? [] where Self.identifiers.contains(token.kind) {
      let cell = cells.first { ($0.offset..<$0.offset + $0.length).contains(token.offset) }
      guard let cell,
        let meaning = meaning(at: token.offset, in: path, arguments: arguments)
      else { continue }
      found[cell.cell, default: []].append(
        NamedRange(
          offset: token.offset - cell.offset, length: token.length, meaning: index(of: meaning)))
    }
    return found
  }

  private func meaning(at offset: Int, in path: String, arguments: [String]) -> NameMeaning? {
    service.answer(
      "cursorinfo", [("sourcefile", path), ("offset", offset), ("compilerargs", arguments)],
      as: CursorInfo.self)?.meaning
  }

  private mutating func index(of meaning: NameMeaning) -> Int {
    if let known = indices[meaning] { return known }
    indices[meaning] = meanings.count
    meanings.append(meaning)
    return meanings.count - 1
  }
}
