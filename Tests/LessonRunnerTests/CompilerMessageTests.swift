import Testing

@testable import LessonRunner

@Suite("The compiler's messages")
struct CompilerMessageTests {
  @Test("are read with their places; excerpts are left out")
  func read() {
    let output = """
      lessons/a b.md:41:7: error: cannot find 'y' in scope
      show(y)
           ^
      C:main.swift:3:1: warning: unused: error: 'x'
      lessons/a b.md:40:1: note: to match this opening '{'
      <unknown>:0: error: cannot load module
      error: no place
      """
    let messages = CompilerMessage.read(output)
    #expect(messages.map(\.file) == ["lessons/a b.md", "C:main.swift", "lessons/a b.md"])
    #expect(messages.map(\.line) == [41, 3, 40])
    #expect(messages.map(\.kind) == [.error, .warning, .note])
  }
}
