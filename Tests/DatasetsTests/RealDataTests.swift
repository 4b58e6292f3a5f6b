import Foundation
import Testing

@testable import Datasets

/// What the real collections hold; only where `LESSONS_DATA` names a folder that has them.
@Suite("Real data")
struct RealDataTests {
  private static let folder =
    ProcessInfo.processInfo.environment[DataFolder.variable] == nil ? nil : DataFolder.standard

  private static func has(_ collection: DataCollection) -> Bool {
    folder.map { CollectionStatus(of: collection, in: $0).state == .complete } ?? false
  }

  @Test("MNIST: sizes, first labels, mean and deviation", .enabled(if: has(.mnist)))
  func mnist() throws {
    let folder = try #require(Self.folder)
    let train = try HandwrittenDigits.load(.train, from: folder)
    #expect(train.name == "MNIST, training images")
    #expect(train.count == 60_000)
    #expect(train.imageShape == [1, 28, 28])
    #expect(Array(train.labels.prefix(10)) == [5, 0, 4, 1, 9, 2, 1, 3, 1, 4])
    let sum = train.pixels.reduce(0) { $0 + Int($1) }
    let squares = train.pixels.reduce(0) { $0 + Int($1) * Int($1) }
    let mean = Double(sum) / Double(train.pixels.count) / 255
    let square = Double(squares) / Double(train.pixels.count) / (255 * 255)
    #expect(abs(mean - Double(MNIST.mean)) < 1e-4)
    #expect(abs((square - mean * mean).squareRoot() - Double(MNIST.standardDeviation)) < 1e-4)
    #expect(try HandwrittenDigits.load(.test, from: folder).count == 10_000)
  }

  @Test("all that is complete is sound", arguments: DataCollection.allCases.filter(has))
  func sound(collection: DataCollection) throws {
    let verdicts = CollectionCheck(collection, in: try #require(Self.folder)).run()
    #expect(verdicts.filter { $0.problem != nil } == [])
  }
}
