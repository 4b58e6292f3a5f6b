import Testing

@testable import LessonRunner

@Suite("The file of recorded runs")
struct FullRunFileTests {
  @Test("stands in a lesson's folder, or beside a lesson that is a single file")
  func path() {
    #expect(
      FullRunFile.path(besideLesson: "09-cnn", files: ["/c/09-cnn/01-a.md", "/c/09-cnn/02-b.md"])
        == "/c/09-cnn/recorded.json")
    #expect(
      FullRunFile.path(besideLesson: "idea", files: ["/n/idea.md"]) == "/n/idea.recorded.json")
    #expect(FullRunFile.path(besideLesson: "idea", files: []) == nil)
  }
}
