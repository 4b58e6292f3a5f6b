import ArgumentParser

/// The root command.
struct LessonsCommandLine: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons",
    abstract: "Runs lessons: compiles their Swift cells, checks them, writes pages.",
    discussion: """
      A lesson is a Markdown file with Swift cells. Running it compiles and
      executes the cells, compares what they show with the expected values in the
      same file, and writes a page.

      EXAMPLES:
        lessons run 09-cnn                      run a lesson and write its page
        lessons run 09-cnn --section padding    run one section only
        lessons run notes/idea.md               run any Markdown file
        lessons new 13-my-lesson                start a lesson of your own
        lessons predict 12-alexnet/flowers a.jpg    what is in a picture
      """,
    subcommands: [
      Run.self, List.self, New.self, BuildSite.self, Serve.self, Exercises.self, Check.self,
      Hint.self, Solution.self, Predict.self, DataCommand.self, Bench.self, Clean.self,
    ])
}
