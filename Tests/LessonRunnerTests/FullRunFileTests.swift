import LessonEvents
import Testing

@testable import LessonRunner

@Suite("The file of recorded runs")
struct FullRunFileTests {
  private func file(_ path: String, size: Int = 1) -> DataFile {
    DataFile(path: path, size: size, modified: 0)
  }

  @Test("names data sets by their folders, and no folder on the way to them")
  func dataSets() {
    let names = FullRunFile.Recorded.dataSets([
      file("/home/a/data"), file("/home/a/data/mnist"), file("/home/a/data/mnist/train.gz"),
      file("/home/a/data/mnist/test.gz"), file("/home/a/data/flowers/rose/1.jpg", size: -1),
    ])
    #expect(names == ["mnist"])
  }

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
