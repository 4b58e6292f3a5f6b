import ArgumentParser
import Datasets

/// `lessons data import`.
struct DataImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Copies data sets from a folder, after checking them.",
    discussion: """
      Recognizes the files of MNIST, Fashion-MNIST, CIFAR-10 (binary version) and
      flower photos, and the archives of the last two, in the folder and the
      folders below it.

      EXAMPLES:
        lessons data import ~/Downloads
        lessons data import /media/stick/mnist
      """)

  @Argument(help: "The folder that holds the files.")
  var folder: String

  func run() throws {
    throw ExitCode(
      ErrorReport.guarding {
        let target = DataFolder.standard
        for found in try CollectionImport.recognize(LessonLocation.absolute(folder)) {
          Terminal.say("\(found.source): \(found.collection.title)")
          defer { Terminal.replaceLastLine(with: "") }
          let count = try found.run(to: target) { Terminal.replaceLastLine(with: $0) }
          Terminal.replaceLastLine(with: "")
          let files = count == 1 ? "1 file" : "\(count.formatted) files"
          Terminal.say("  checked and copied \(files) to \(target.path(of: found.collection))")
        }
      })
  }
}
