import CodeNames
import LessonDocument

extension NameQuestion {
  /// The question about the cells of a section that its page shows; nil where it shows none.
  ///
  /// The programs are those that are compiled, without the calls between the cells and the marks of
  /// their lines: a change of prose must not change the question.
  init?(about section: Section, shared: [Cell], arguments: [String]) {
    let running = section.cells.filter { $0.kind == .run }
    var programs = [Program(main: running, shared: shared, about: section.cells)]
    for leaf in section.cells where leaf.isLeaf {
      let prefix = running.filter { $0.index < leaf.index }
      programs.append(Program(main: prefix + [leaf], shared: shared, about: [leaf]))
    }
    self.init(programs, arguments)
  }

  /// The question about the shared cells of a lesson's introduction.
  init?(aboutIntroduction cells: [Cell], shared: [Cell], arguments: [String]) {
    self.init([Program(main: [], shared: shared, about: cells)], arguments)
  }

  private init?(_ programs: [Program], _ arguments: [String]) {
    let asking = programs.filter { !$0.cells.isEmpty }
    guard !asking.isEmpty else { return nil }
    self.init(programs: asking, arguments: arguments)
  }
}

extension NameQuestion.Program {
  /// - Parameter asked: the cells whose names are looked for, as far as they are part of the
  ///   program and shown.
  fileprivate init(main: [Cell], shared: [Cell], about asked: [Cell]) {
    let visible = asked.filter { !$0.isHidden }
    self.init(files: [], cells: [])
    add(main, to: "main.swift", about: visible)
    if !shared.isEmpty { add(shared, to: "shared.swift", about: visible) }
  }

  private mutating func add(_ cells: [Cell], to name: String, about asked: [Cell]) {
    var text = SectionProgram.modules.map { "import \($0)\n" }.joined()
    for cell in cells {
      if asked.contains(where: { $0.range == cell.range }) {
        self.cells.append(
          NameQuestion.Place(
            cell: cell.index, file: name, offset: text.utf8.count, length: cell.code.utf8.count))
      }
      text += cell.code + "\n"
    }
    files.append(NameQuestion.File(name: name, text: text))
  }
}
