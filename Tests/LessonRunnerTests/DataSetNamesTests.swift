import LessonEvents
import Testing

@Suite("Names of data sets")
struct DataSetNamesTests {
  private func names(_ paths: [String], missing: [String] = []) -> [String] {
    let found = paths.map { DataFile(path: $0, size: 1, modified: 0) }
    let absent = missing.map { DataFile(path: $0, size: -1, modified: 0) }
    return (found + absent).dataSetNames
  }

  @Test("are those of the folders that hold the files, each once")
  func folders() {
    #expect(
      names([
        "/home/a/data", "/home/a/data/mnist/train.gz", "/home/a/data/mnist/test.gz",
        "/home/a/data/cifar10/batch.bin",
      ]) == ["mnist", "cifar10"])
  }

  @Test("name a folder of pictures once, not by each of its classes")
  func classes() {
    #expect(
      names([
        "/data", "/data/flowers", "/data/flowers/rose", "/data/flowers/tulip",
        "/data/flowers/rose/1.jpg", "/data/flowers/rose/2.jpg", "/data/flowers/tulip/1.jpg",
      ]) == ["flowers"])
  }

  @Test("leave out what was looked for in vain, and folders without a file")
  func absent() {
    #expect(names(["/data"], missing: ["/data/mnist/train.gz"]) == [])
  }
}
