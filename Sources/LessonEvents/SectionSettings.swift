/// What the runner tells the process that runs a section: JSON in the environment variable
/// `LESSONS_SECTION`.
public struct SectionSettings: Codable, Equatable, Sendable {
  public static let environmentName = "LESSONS_SECTION"
  /// The function of the section's library that holds its top-level code.
  public static let entryPoint = "section_main"

  /// The exit code of a section that cannot be started.
  public static let cannotStart: Int32 = 70
  /// The exit code of a section whose events' file takes nothing more, as where a cell closed it.
  public static let cannotReport: Int32 = 71

  /// The section's compiled library.
  public var library: String
  /// The file that takes the events, one JSON line each.
  public var events: String
  /// The file that standard output and error go to.
  public var output: String
  /// The folder for what `keep` hands to other sections.
  public var keptFolder: String
  /// The folders of the sections that this one needs, where `kept` looks.
  public var neededFolders: [String]
  /// The folder for what `remember` keeps from run to run.
  public var memoryFolder: String
  /// For each cell of the section a digest of everything that its results depend on: the cells up
  /// to and including it, the kit, the compiler, the profile, and what the section needs.
  public var cellKeys: [Int: String]
  public var profile: RunProfile
  /// The process that started the section and without which it ends; 0 for none.
  public var runner: Int32
  /// Bytes of memory the section may take.
  public var memoryLimit: Int
  /// Bytes that any one file it writes may have.
  public var fileLimit: Int

  public init(
    library: String, events: String, output: String, keptFolder: String,
    neededFolders: [String], memoryFolder: String, cellKeys: [Int: String],
    profile: RunProfile, memoryLimit: Int, fileLimit: Int, runner: Int32 = 0
  ) {
    self.library = library
    self.events = events
    self.output = output
    self.keptFolder = keptFolder
    self.neededFolders = neededFolders
    self.memoryFolder = memoryFolder
    self.cellKeys = cellKeys
    self.profile = profile
    self.runner = runner
    self.memoryLimit = memoryLimit
    self.fileLimit = fileLimit
  }
}
