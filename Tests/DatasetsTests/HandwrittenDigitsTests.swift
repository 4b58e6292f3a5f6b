import Testing

@testable import Datasets

@Suite("Handwritten digits")
struct HandwrittenDigitsTests {
  private let place: TemporaryFolder
  private var folder: DataFolder { DataFolder(place.path) }

  init() throws { place = try TemporaryFolder() }

  @Test("where MNIST is, it is used, and the name says so")
  func mnist() throws {
    try TinyMNIST.write(to: place, below: "mnist")
    let train = try HandwrittenDigits.load(.train, from: folder)
    #expect(train.name == "MNIST, training images")
    #expect(train.labels == [7, 3])
    #expect(train.image(at: 1).pixels == [5, 6, 7, 8])
    let test = try HandwrittenDigits.load(.test, from: folder)
    #expect(test.name == "MNIST, test images")
    #expect(test.labels == [0])
  }

  @Test("where nothing is, the built-in digits are used, and the name says so")
  func builtIn() throws {
    let test = try HandwrittenDigits.load(.test, from: folder)
    #expect(test.name == "built-in digits, test images")
    #expect(test.count == 2000)
  }

  @Test(
    "three of four files are no MNIST, for neither part", arguments: TinyMNIST.files.keys.sorted())
  func incomplete(missing: String) throws {
    for (file, bytes) in TinyMNIST.files where file != missing {
      try place.write(bytes, to: "mnist/\(file)")
    }
    for split in Split.allCases {
      #expect(try HandwrittenDigits.load(split, from: folder).name.hasPrefix("built-in digits"))
    }
  }

  @Test("a damaged MNIST is an error and never replaced in silence")
  func damaged() throws {
    try TinyMNIST.write(to: place, below: "mnist")
    try place.write(idx([2], [7, 10]), to: "mnist/train-labels-idx1-ubyte.gz")
    let error = #expect(throws: DatasetError.self) {
      try HandwrittenDigits.load(.train, from: folder)
    }
    #expect(
      error?.description.hasSuffix(
        "train-labels-idx1-ubyte.gz: label 1 is 10, not 0 to 9; fetch it by lessons data fetch mnist"
      ) == true)
  }

  @Test("images and labels that disagree in number name both files")
  func disagreement() throws {
    try TinyMNIST.write(to: place, below: "mnist")
    try place.write(idx([3], [1, 2, 3]), to: "mnist/train-labels-idx1-ubyte.gz")
    let error = #expect(throws: DatasetError.self) { try MNIST.loadIfPresent(.train, from: folder) }
    #expect(error?.reason.hasPrefix("it has 3 labels, and ") == true)
    #expect(error?.reason.hasSuffix("train-images-idx3-ubyte.gz has 2 images") == true)
  }

  @Test("files that lie anywhere are read by their folder")
  func directory() throws {
    try TinyMNIST.write(to: place, below: "elsewhere")
    let images = try FashionMNIST.load(directory: place.path + "/elsewhere", split: .train)
    #expect(images.name == "Fashion-MNIST, training images")
    #expect(images.classNames[7] == "sneaker")
    #expect(throws: DatasetError.self) { try MNIST.load(directory: place.path, split: .train) }
  }

  @Test("other collections are nil where they are not")
  func absent() throws {
    #expect(try MNIST.loadIfPresent(.train, from: folder) == nil)
    #expect(try FashionMNIST.loadIfPresent(.train, from: folder) == nil)
    #expect(try CIFAR10.loadIfPresent(.train, from: folder) == nil)
    #expect(try Flowers.loadIfPresent(from: folder) == nil)
  }

  @Test("a chosen data folder that is not there is an error, the usual one is not")
  func chosenFolder() throws {
    let path = place.path + "/mistyped"
    let error = #expect(throws: DatasetError.self) {
      try HandwrittenDigits.load(.test, from: DataFolder(environment: ["LESSONS_DATA": path]))
    }
    #expect(error?.path == path)
    let usual = DataFolder(environment: ["XDG_DATA_HOME": path])
    #expect(try HandwrittenDigits.load(.test, from: usual).name.hasPrefix("built-in"))
  }

  @Test("every file is looked for, and each look is reported once, so that a cache learns of it")
  func reports() throws {
    let readings = Readings()
    DataFileReader.observe(readings.add)
    _ = try HandwrittenDigits.load(.test, from: folder)
    _ = try HandwrittenDigits.load(.train, from: folder)
    let own = readings.all.filter { $0.path.hasPrefix(place.path + "/mnist/") }
    #expect(own.count == 8)
    #expect(own.allSatisfy { $0.size == -1 })
    try TinyMNIST.write(to: place, below: "mnist")
    _ = try HandwrittenDigits.load(.test, from: folder)
    #expect(
      readings.all.contains { $0.path.hasSuffix("/t10k-images-idx3-ubyte.gz") && $0.size > 0 })
  }
}
