import LessonDocument
import Testing

@Suite("Cases")
struct CaseTests {
  @Test("a good lesson gives its tree, and its text again", arguments: CaseFolder.all(.expect))
  func good(_ folder: CaseFolder) throws {
    let files = try folder.files()
    do {
      let lesson = try LessonParser.parse(files: files, name: folder.name)
      try folder.check(LessonDump.text(of: lesson))
      for (file, parsed) in zip(files, lesson.files) {
        #expect(Array(parsed.render().utf8) == Array(file.text.utf8))
      }
    } catch let problems as DocumentProblems {
      Issue.record("\(folder.testDescription) has problems:\n\(problems)")
    }
  }

  @Test("a bad lesson gives all its problems", arguments: CaseFolder.all(.failure))
  func bad(_ folder: CaseFolder) throws {
    let files = try folder.files()
    let problems = #expect(throws: DocumentProblems.self) {
      try LessonParser.parse(files: files, name: folder.name)
    }
    if let problems { try folder.check("\(problems)\n") }
  }
}
