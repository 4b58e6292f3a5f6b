import ArgumentParser
import Datasets

/// `lessons data verify`.
struct DataVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks every byte of the data sets that are there, and says what is wrong.",
    discussion: """
      MNIST and Fashion-MNIST are compared with the published bytes; CIFAR-10 and
      photos are decoded and compared with what they were when they arrived. Fails
      where a file is not sound.

      EXAMPLES:
        lessons data verify
        lessons data verify mnist
      """)

  @Argument(help: "mnist, fashion-mnist, cifar10 or flowers; all that are there if none is given.")
  var collections: [DataCollection] = []

  func run() throws {
    let folder = DataFolder.standard
    let chosen = collections.isEmpty ? DataCollection.allCases : collections
    let results = chosen.map { verify($0, in: folder) }
    if !results.contains(where: { $0 != nil }) {
      Terminal.say("no data set is in \(folder.path): see lessons data list")
    }
    throw ExitCode(results.contains(false) ? 1 : 0)
  }

  /// True for a sound collection, nil for one that is not there.
  private func verify(_ collection: DataCollection, in folder: DataFolder) -> Bool? {
    let verdicts = CollectionCheck(collection, in: folder).run {
      Terminal.replaceLastLine(with: $0)
    }
    Terminal.replaceLastLine(with: "")
    guard !verdicts.isEmpty else {
      if collections.contains(collection) { Terminal.say("\(collection.rawValue): not here") }
      return collections.contains(collection) ? false : nil
    }
    let bad = verdicts.filter { $0.problem != nil }
    for verdict in bad { Terminal.say("\(verdict.path): \(verdict.problem ?? "")") }
    let count = verdicts.count.formatted
    let isSound = bad.isEmpty
    Terminal.say(
      isSound
        ? "\(collection.rawValue): \(Terminal.styled("sound", .green)), \(count) files"
        : "\(collection.rawValue): \(bad.count.formatted) of \(count) files are missing or not sound;"
          + " fetch it again by lessons data fetch \(collection.rawValue) --again")
    return isSound
  }
}
