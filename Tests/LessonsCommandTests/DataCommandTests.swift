import Foundation
import Testing

@Suite("The commands for data")
struct DataCommandTests {
  private func place() throws -> Workplace {
    let place = try Workplace()
    place.environment["LESSONS_DATA"] = place.path("data")
    return place
  }

  /// Ten pictures of CIFAR-10's binary form: a label and 3,072 bytes each.
  private let tenPictures = Data(
    (0..<10).flatMap { [UInt8($0)] + [UInt8](repeating: 7, count: 3_072) })

  @Test("list what is not there with what it costs, and the digits that always are")
  func emptyList() throws {
    let list = try place().lessons("data", "list")
    #expect(list.status == 0)
    #expect(list.output.hasPrefix("data folder: data\n"), "\(list.output)")
    for name in ["mnist", "fashion-mnist", "cifar10", "flowers"] {
      #expect(list.output.contains("lessons data fetch \(name) ("))
    }
    #expect(list.output.contains("built-in       always here: 14,000 drawn digits, 28×28"))
  }

  @Test("import what a folder holds, list it as a part, and name what is missing")
  func importing() throws {
    let place = try place()
    try place.write(tenPictures, to: "downloads/deep/data_batch_1.bin")
    let imported = try place.lessons("data", "import", "downloads")
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(imported.output.contains("checked and copied 1 file to data/cifar10"))
    let list = try place.lessons("data", "list")
    #expect(list.output.contains("cifar10        a part, 10 images"))
    #expect(list.output.contains("missing: data_batch_2.bin"))
    // What was copied is sound; what is missing is named, and the command fails.
    let verified = try place.lessons("data", "verify", "cifar10")
    #expect(verified.status == 1)
    #expect(!verified.output.contains("data_batch_1.bin:"))
    #expect(verified.output.contains("data/cifar10/data_batch_2.bin: it is missing"))
  }

  @Test("find a byte that changed since the import")
  func changedByte() throws {
    let place = try place()
    try place.write(tenPictures, to: "downloads/data_batch_1.bin")
    try place.lessons("data", "import", "downloads")
    var bytes = tenPictures
    bytes[100] = 8
    try place.write(bytes, to: "data/cifar10/data_batch_1.bin")
    let verified = try place.lessons("data", "verify", "cifar10")
    #expect(verified.status == 1)
    #expect(verified.output.contains("data/cifar10/data_batch_1.bin: "), "\(verified.output)")
  }

  @Test("import nothing of a truncated file, and leave nothing behind")
  func truncated() throws {
    let place = try place()
    try place.write(tenPictures.dropLast(), to: "downloads/data_batch_1.bin")
    let imported = try place.lessons("data", "import", "downloads")
    #expect(imported.status == 1)
    #expect(imported.errors.contains("data_batch_1.bin"), "\(imported.errors)")
    #expect(!place.exists("data/cifar10/data_batch_1.bin"))
  }

  @Test(
    "say what is wrong and what to do",
    arguments: [
      (["data", "import", "nowhere"], 1, "nowhere"),
      (["data", "import", "empty"], 1, "it holds no data set that is known here"),
      (["data", "fetch", "mnits"], 64, "'mnist', 'fashion-mnist', 'cifar10' or 'flowers'"),
      (["data", "fetch", "mnist", "--from", "ftp://a"], 64, "begins with http:// or https://"),
      (["data", "fetch", "mnist", "flowers", "--from", "http://a"], 64, "fetch them one by one"),
      (["data", "fetch", "mnist", "--patience", "0"], 64, "at least 1 second"),
      (["data", "verify", "mnist"], 1, "mnist: not here"),
    ] as [([String], Int32, String)])
  func wrongUse(_ arguments: [String], _ status: Int32, _ message: String) throws {
    let place = try place()
    try place.write("nothing of use", to: "empty/readme.txt")
    let outcome = try place.start(arguments).outcome()
    #expect(outcome.status == status)
    #expect((outcome.errors + outcome.output).contains(message), "\(outcome.errors)")
  }

  @Test("verify an empty folder by pointing to the list")
  func nothingToVerify() throws {
    let verified = try place().lessons("data", "verify")
    #expect(verified.status == 0)
    #expect(verified.output == "no data set is in data: see lessons data list\n")
  }
}
