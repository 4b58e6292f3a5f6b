import Hashing
import LoopbackServer
import Testing

@testable import Datasets

@Suite("Fetching a collection", .enabled(if: hasCurl))
struct CollectionFetchTests {
  private let place: TemporaryFolder
  private var folder: DataFolder { DataFolder(place.path + "/data") }

  init() throws { place = try TemporaryFolder() }

  private static func published(_ name: String, _ bytes: [UInt8]) -> PublishedFile {
    PublishedFile(name: name, size: bytes.count, digest: SHA256.hexDigest(of: bytes))
  }

  private static let files = ["a.gz": noise(5000, seed: 1), "b.gz": noise(70_000, seed: 2)]
  private static let published = files.sorted { $0.key < $1.key }.map { published($0, $1) }

  private func fetch(_ server: LoopbackServer) -> CollectionFetch {
    let recipe = FetchRecipe(mirrors: [server.address], files: Self.published)
    return CollectionFetch(.mnist, recipe: recipe, to: folder)
  }

  @Test("all files come to their folder, with their digests, and nothing else stays")
  func files() throws {
    let server = try LoopbackServer.files(Self.files)
    var last: FetchProgress?
    try fetch(server).run { last = $0 }
    #expect(
      place.contents.filter { $0.hasPrefix("data/") } == [
        "data/mnist", "data/mnist/SHA256SUMS", "data/mnist/a.gz", "data/mnist/b.gz",
      ])
    #expect(place.read("data/mnist/b.gz") == Self.files["b.gz"])
    #expect(last?.received == 75_000)
    #expect(last?.total == 75_000)
  }

  @Test("a collection of which one file fails is not there at all, and goes on later")
  func allOrNothing() throws {
    let broken = try LoopbackServer.files(["a.gz": Self.files["a.gz"] ?? []])
    #expect(throws: DatasetError.self) { try fetch(broken).run { _ in } }
    #expect(!place.exists("data/mnist"))
    let server = try LoopbackServer.files(Self.files)
    try fetch(server).run { _ in }
    #expect(server.requests.map(\.path) == ["b.gz"])
    #expect(place.read("data/mnist/a.gz") == Self.files["a.gz"])
    #expect(!place.exists("data/.mnist.partial"))
  }

  @Test("damaged files are replaced, and files of the user's own stay")
  func replacement() throws {
    try place.write([1, 2, 3], to: "data/mnist/a.gz")
    try place.write([4], to: "data/mnist/notes.txt")
    try fetch(LoopbackServer.files(Self.files)).run { _ in }
    #expect(place.read("data/mnist/a.gz") == Self.files["a.gz"])
    #expect(place.read("data/mnist/notes.txt") == [4])
  }

  @Test("an archive is unpacked: what belongs to the collection, in its places")
  func archive() throws {
    let archive = try tarArchive([
      tarMember("photos/", [], kind: "5"), tarMember("photos/rose/1.jpg", [1, 2]),
      tarMember("photos/readme", [3]), tarMember("photos/tulip/2.jpg", noise(2000, seed: 5)),
    ])
    let server = try LoopbackServer.files(["photos.tgz": archive])
    let recipe = FetchRecipe(
      mirrors: [server.address], files: [Self.published("photos.tgz", archive)],
      unpacking: .archive { $0.hasSuffix(".jpg") ? String($0.dropFirst("photos/".count)) : nil })
    try CollectionFetch(.flowers, recipe: recipe, to: folder).run { _ in }
    #expect(place.read("data/flowers/rose/1.jpg") == [1, 2])
    #expect(place.read("data/flowers/tulip/2.jpg") == noise(2000, seed: 5))
    #expect(FileTree.files(in: folder.path(of: .flowers)).count == 3)
    #expect(!place.exists("data/.flowers.partial"))
  }

  @Test("a fetch that brings nothing leaves nothing")
  func nothing() throws {
    let server = try LoopbackServer.files([:])
    #expect(throws: DatasetError.self) { try fetch(server).run { _ in } }
    #expect(place.contents == ["data"])
  }

  @Test("an archive without anything of the collection leaves no collection")
  func foreignArchive() throws {
    let archive = try tarArchive([tarMember("other", [1])])
    let server = try LoopbackServer.files(["photos.tgz": archive])
    let recipe = FetchRecipe(
      mirrors: [server.address], files: [Self.published("photos.tgz", archive)],
      unpacking: .archive { _ in nil })
    #expect(throws: DatasetError.self) {
      try CollectionFetch(.flowers, recipe: recipe, to: folder).run { _ in }
    }
    #expect(!place.exists("data/flowers"))
  }

  @Test("two fetches of one collection at a time: the second is told to wait")
  func twice() throws {
    let first = try StagingFolder(for: .mnist, in: folder)
    let error = #expect(throws: DatasetError.self) {
      try StagingFolder(for: .mnist, in: folder)
    }
    #expect(error?.reason == "another fetch or import of mnist is running")
    _ = try StagingFolder(for: .cifar10, in: folder)
    withExtendedLifetime(first) {}
  }

  @Test("a data folder that cannot be made is named with the reason")
  func unwritable() throws {
    try place.write([], to: "data")
    let error = #expect(throws: DatasetError.self) {
      try fetch(LoopbackServer.files(Self.files)).run { _ in }
    }
    #expect(error?.path.hasPrefix(place.path) == true)
  }

  @Test("another address replaces all mirrors", arguments: ["http://h/x", "http://h/x/"])
  func mirror(address: String) {
    #expect(
      FetchRecipe(mirrors: ["http://a/", "http://b/"], files: []).from(address).mirrors == [
        "http://h/x/"
      ])
  }

  @Test("every collection has mirrors, sizes and digests", arguments: DataCollection.allCases)
  func recipes(collection: DataCollection) {
    let recipe = collection.recipe
    #expect(!recipe.mirrors.isEmpty)
    #expect(recipe.mirrors.allSatisfy { $0.hasSuffix("/") })
    #expect(recipe.files.allSatisfy { $0.size > 4000 && $0.digest.count == 64 })
  }

  @Test(
    "of the published archives only what belongs is kept",
    arguments: [
      (DataCollection.cifar10, "cifar-10-batches-bin/data_batch_3.bin", "data_batch_3.bin"),
      (.cifar10, "cifar-10-batches-bin/test_batch.bin", "test_batch.bin"),
      (.cifar10, "cifar-10-batches-bin/readme.html", nil),
      (.flowers, "flower_photos/roses/12.jpg", "roses/12.jpg"),
      (.flowers, "flower_photos/LICENSE.txt", "LICENSE.txt"),
      (.flowers, "flower_photos/roses/", nil),
    ] as [(DataCollection, String, String?)])
  func places(collection: DataCollection, member: String, expected: String?) {
    guard case .archive(let place) = collection.recipe.unpacking else {
      Issue.record("\(collection) is no archive")
      return
    }
    #expect(place(member) == expected)
  }
}
