import Foundation
import Testing

@testable import Datasets

@Suite("Data folder")
struct DataFolderTests {
  @Test(
    "LESSONS_DATA comes first, then XDG_DATA_HOME, then the home folder",
    arguments: [
      (["LESSONS_DATA": "/a", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/a"),
      (["LESSONS_DATA": "", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/x/lessons"),
      (["XDG_DATA_HOME": "relative", "HOME": "/h"], "/h/.local/share/lessons"),
      (["HOME": "/h"], "/h/.local/share/lessons"),
      (["LESSONS_DATA": "/a/../b/"], "/b"),
    ])
  func order(environment: [String: String], path: String) {
    let folder = DataFolder(environment: environment)
    #expect(folder.path == path)
    #expect(folder.isChosen == (environment["LESSONS_DATA"]?.isEmpty == false))
  }

  @Test("a relative path counts from the current folder")
  func relative() {
    #expect(DataFolder("data").path == FileManager.default.currentDirectoryPath + "/data")
  }

  @Test(
    "each collection has its folder",
    arguments: zip(DataCollection.allCases, ["mnist", "fashion-mnist", "cifar10", "flowers"]))
  func collections(collection: DataCollection, name: String) {
    #expect(DataFolder("/a").path(of: collection) == "/a/\(name)")
  }
}
