import Testing

@testable import Datasets

@Suite("Tar archives")
struct TarArchiveTests {
  private let folder: TemporaryFolder
  private var archive: TarArchive { TarArchive(path: folder.path + "/a.tgz") }
  private var target: String { folder.path + "/out" }

  init() throws { folder = try TemporaryFolder() }

  @Test("members of any size come out as they went in", arguments: [0, 1, 511, 512, 513, 5000])
  func sizes(count: Int) throws {
    let bytes = noise(count, seed: 7)
    try folder.write(
      tarArchive([tarMember("x/a", bytes), tarMember("x/b", [9])]), to: "a.tgz")
    #expect(try archive.unpack(to: target) { $0 } == 2)
    #expect(folder.read("out/x/a") == bytes)
    #expect(folder.read("out/x/b") == [9])
  }

  @Test("an archive that ends too early is refused", arguments: [20, 300, 600])
  func truncated(count: Int) throws {
    let bytes = try tarArchive([tarMember("a", noise(1000, seed: 1))])
    try folder.write(Array(bytes.prefix(count)), to: "a.tgz")
    #expect(throws: DatasetError.self) { try archive.unpack(to: target) { $0 } }
  }

  @Test("what is no archive is refused with a reason")
  func foreign() throws {
    try folder.write(noise(2000, seed: 1), to: "a.tgz")
    let error = #expect(throws: DatasetError.self) { try archive.unpack(to: target) { $0 } }
    #expect(error?.reason == "this is no tar archive, or it is damaged")
  }

  @Test("no member gets out of the folder", arguments: ["../a", "/tmp/a", "x/../../a"])
  func escape(name: String) throws {
    try folder.write(tarArchive([tarMember(name, [1])]), to: "a.tgz")
    #expect(throws: DatasetError.self) { try archive.unpack(to: target) { $0 } }
    #expect(folder.contents == ["a.tgz"])
  }

  @Test("links are passed over")
  func links() throws {
    try folder.write(tarArchive([tarMember("a", [], kind: "2")]), to: "a.tgz")
    #expect(try archive.unpack(to: target) { $0 } == 0)
  }
}
