import Foundation

/// Where the built program, the kit's modules, the lessons and the cache are.
public struct Installation: Sendable {
  /// The checkout: the folder that holds `Package.swift` and `lessons/`.
  public let root: String
  /// The program that is running, which also loads the compiled sections.
  public let executable: String
  /// The folder of the program, such as `.build/debug`.
  public let buildFolder: String

  public var lessonsFolder: String { root + "/lessons" }
  public var siteFolder: String { root + "/site/public" }
  public var themeFolder: String { root + "/site/theme" }
  /// The folder of finished sections' results and of work in progress: `.build/lessons`, or what
  /// the environment variable `LESSONS_CACHE` names.
  public let cacheFolder: String
  /// The compiled interfaces of the modules that cells import.
  public var modulesFolder: String { buildFolder + "/Modules" }

  /// The folders of the C libraries' module maps, which the compiler needs to load our modules.
  public var moduleMapFolders: [String] {
    let sources = root + "/Sources"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: sources)) ?? []
    return names.sorted().map { sources + "/" + $0 }.filter {
      FileManager.default.fileExists(atPath: $0 + "/module.modulemap")
    }
  }

  /// - Parameter cache: another folder for the cache than `.build/lessons`.
  public init(root: String, executable: String, cache: String? = nil) {
    self.root = root
    self.executable = executable
    buildFolder = (executable as NSString).deletingLastPathComponent
    cacheFolder = cache ?? root + "/.build/lessons"
  }

  /// The folder that `LESSONS_CACHE` names, absolute; nil where it is not set.
  private static var chosenCache: String? {
    guard let path = ProcessInfo.processInfo.environment["LESSONS_CACHE"], !path.isEmpty else {
      return nil
    }
    return URL(fileURLWithPath: path).standardizedFileURL.path
  }

  /// Finds the checkout above the running program.
  public static func find() throws(RunnerError) -> Installation {
    let executable = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    guard let executable else { throw RunnerError("cannot find the running program's own file") }
    var folder = (executable as NSString).deletingLastPathComponent
    while folder != "/" && !folder.isEmpty {
      if FileManager.default.fileExists(atPath: folder + "/Package.swift"),
        FileManager.default.fileExists(atPath: folder + "/lessons")
      {
        return Installation(root: folder, executable: executable, cache: chosenCache)
      }
      folder = (folder as NSString).deletingLastPathComponent
    }
    throw RunnerError(
      "\(executable) lies in no checkout with a Package.swift and a lessons folder:"
        + " run it from where it was built, as in swift run lessons run 09-cnn")
  }

  /// A path as messages show it: relative to the checkout where it lies inside.
  public func displayPath(_ path: String) -> String {
    path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
  }
}
