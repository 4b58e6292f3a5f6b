import ArgumentParser
import Datasets

/// `lessons data fetch`.
struct DataFetch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Downloads a data set, checks every byte, and puts it where lessons find it.",
    discussion: """
      An interrupted download goes on where it stopped when the command is
      repeated. Until all is complete and checked, no lesson takes anything of it
      for data. Downloading is done by curl.

      EXAMPLES:
        lessons data fetch mnist
        lessons data fetch mnist fashion-mnist
        lessons data fetch mnist --from http://our-server/mnist/
      """)

  @Argument(help: "mnist, fashion-mnist, cifar10 or flowers; several are fetched in turn.")
  var collections: [DataCollection]

  @Option(
    help: ArgumentHelp("Fetch from this address instead of the usual ones.", valueName: "url"))
  var from: String?

  @Option(
    help: ArgumentHelp("Give a server up after this many silent seconds.", valueName: "seconds"))
  var patience = 30

  @Flag(help: "Fetch it even if it is complete.")
  var again = false

  func validate() throws {
    guard patience > 0 else { throw ValidationError("--patience needs at least 1 second") }
    if let from, !["http://", "https://"].contains(where: from.hasPrefix) {
      throw ValidationError("--from needs an address that begins with http:// or https://")
    }
    if from != nil && collections.count > 1 {
      throw ValidationError("--from is the address of one data set: fetch them one by one")
    }
  }

  func run() throws {
    throw ExitCode(
      ErrorReport.guarding {
        for collection in collections { try fetch(collection, to: .standard) }
      })
  }

  private func fetch(_ collection: DataCollection, to folder: DataFolder) throws {
    let path = folder.path(of: collection)
    if !again, CollectionStatus(of: collection, in: folder).state == .complete {
      Terminal.say(
        "\(collection.rawValue) is complete in \(path); check it by lessons data verify")
      return
    }
    Terminal.say("\(collection.title): \(collection.summary), \(collection.recipe.size.megabytes)")
    Terminal.say("license: \(collection.license)")
    var work = CollectionFetch(collection, to: folder, from: from)
    work.patience = patience
    let display = FetchDisplay()
    defer { display.finish() }
    try work.run(progress: display.show)
    display.finish()
    Terminal.say("\(collection.rawValue) is complete in \(path)")
  }
}

extension DataCollection: ExpressibleByArgument {}
