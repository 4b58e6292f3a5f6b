import ArgumentParser

/// `lessons data`.
struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: "Lists, fetches, imports and verifies the data sets that lessons can use.",
    discussion: """
      No lesson needs them: without MNIST, lessons learn from digits that the
      program draws itself.

      Data sets are in the folder that the environment variable LESSONS_DATA
      names, else in lessons below XDG_DATA_HOME or ~/.local/share.

      EXAMPLES:
        lessons data list                  what is there, and what the rest costs
        lessons data fetch mnist           download it, checked and resumable
        lessons data import ~/Downloads    copy what a folder holds
        lessons data verify                look at every byte
      """,
    subcommands: [DataList.self, DataFetch.self, DataImport.self, DataVerify.self])
}
