import LessonEvents
import Testing

@Suite("The data files of a section")
struct DataFileTests {
  private func file(_ path: String, size: Int = 1) -> DataFile {
    DataFile(path: path, size: size, modified: 0)
  }

  @Test("are named by their folders, and no folder on the way to them is")
  func sets() {
    let files = [
      file("/home/a/data"), file("/home/a/data/mnist"), file("/home/a/data/mnist/train.gz"),
      file("/home/a/data/mnist/test.gz"), file("/home/a/data/flowers/rose/1.jpg", size: -1),
    ]
    #expect(files.sets(in: "/home/a/data") == ["mnist"])
    #expect(
      files.read.map(\.path) == ["/home/a/data/mnist/train.gz", "/home/a/data/mnist/test.gz"])
  }

  @Test("are photos of one set where the folder of their classes was read itself")
  func classes() {
    let files = [
      file("/data"), file("/data/flowers"), file("/data/flowers/rose/1.jpg"),
      file("/data/flowers/tulip/1.jpg"),
    ]
    #expect(files.sets(in: "/data") == ["flowers"])
  }

  @Test("are none where a folder was searched in vain")
  func inVain() {
    let files = [file("/home/a/data"), file("/home/a/data/mnist/train.gz", size: -1)]
    #expect(files.read.isEmpty && files.sets().isEmpty)
  }
}
