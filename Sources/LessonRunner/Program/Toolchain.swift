import Foundation
import Hashing

/// The Swift compiler that compiles cells.
public struct Toolchain: Codable, Equatable, Sendable {
  public var swiftc: String
  /// Such as `Swift version 6.3.1 (swift-6.3.1-RELEASE)`.
  public var version: String

  /// Finds `swiftc` on the search path and asks for its version; the answer is remembered for as
  /// long as that file does not change.
  ///
  /// Throws where there is no compiler, or where it is another one than built this program: its
  /// modules can be read by the compiler that wrote them only.
  public static func find(
    _ installation: Installation, searchPath: String?
  ) throws(RunnerError) -> Toolchain {
    guard let swiftc = locate("swiftc", in: searchPath ?? "") else {
      throw RunnerError(
        "swiftc is not on the PATH, and lessons compiles the cells with it:"
          + " install Swift 6.3 or newer, or add its usr/bin folder to PATH, then run again")
    }
    let toolchain = Toolchain(
      swiftc: swiftc, version: try version(of: swiftc, remembered: installation.cacheFolder))
    let builder = try builderVersion(installation)
    guard toolchain.version == builder else {
      throw RunnerError(
        """
        this program was built by \(builder),
        but \(swiftc) is \(toolchain.version):
        build again with the compiler on the PATH, by swift build
        """)
    }
    return toolchain
  }

  /// A tool that lies beside the compiler, such as `llvm-symbolizer`.
  func tool(_ name: String) -> String? {
    let folder = (realPath(swiftc) as NSString).deletingLastPathComponent
    let path = folder + "/" + name
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }

  /// The library that tells what names in Swift code stand for; nil where the toolchain has none.
  var nameLibrary: String? {
    let binaries = (realPath(swiftc) as NSString).deletingLastPathComponent
    let candidates = ["\(binaries)/../lib", resourceFolder.map { $0 + "/.." }].compactMap(\.self)
    return candidates.map { $0 + "/libsourcekitdInProc.so" }
      .first { FileManager.default.fileExists(atPath: $0) }
  }

  /// Where the compiler says that its libraries are; a toolchain manager's program lies elsewhere.
  private var resourceFolder: String? {
    struct TargetInfo: Decodable {
      struct Paths: Decodable { var runtimeResourcePath: String }
      var paths: Paths
    }
    guard realPath(swiftc).hasSuffix("/swiftly"),
      let output = try? CommandOutput.of(swiftc, ["-print-target-info"])
    else { return nil }
    let info = try? JSONDecoder().decode(TargetInfo.self, from: Data(output.utf8))
    return info?.paths.runtimeResourcePath
  }

  private static func locate(_ name: String, in searchPath: String) -> String? {
    searchPath.split(separator: ":").lazy.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  // MARK: - The compiler's version

  private struct Remembered: Codable {
    var stamp: FileStamp
    var version: String
  }

  private static func version(
    of swiftc: String, remembered folder: String
  ) throws(RunnerError) -> String {
    let memory = folder + "/toolchain.json"
    let file = realPath(swiftc)
    // A toolchain manager's one program stands for whichever compiler is chosen at the moment.
    let stamp = file.hasSuffix("/swiftly") ? nil : FileStamp(path: file)
    if let stamp, let data = FileManager.default.contents(atPath: memory),
      let remembered = try? JSONDecoder().decode(Remembered.self, from: data),
      remembered.stamp == stamp
    {
      return remembered.version
    }
    let version = try askVersion(swiftc)
    if let stamp, let data = try? JSONEncoder().encode(Remembered(stamp: stamp, version: version)) {
      try? data.write(to: URL(fileURLWithPath: memory), options: .atomic)
    }
    return version
  }

  private static func askVersion(_ swiftc: String) throws(RunnerError) -> String {
    struct TargetInfo: Decodable { var compilerVersion: String }
    let output = try CommandOutput.of(swiftc, ["-print-target-info"])
    guard let info = try? JSONDecoder().decode(TargetInfo.self, from: Data(output.utf8)) else {
      throw RunnerError(
        "\(swiftc) -print-target-info did not answer as a Swift compiler does:"
          + " check that swiftc --version works, then run again")
    }
    return info.compilerVersion
  }

  /// The version that a compiled module carries.
  private static func builderVersion(
    _ installation: Installation
  ) throws(RunnerError) -> String {
    let path = installation.modulesFolder + "/LessonKit.swiftmodule"
    guard let module = FileManager.default.contents(atPath: path) else {
      throw RunnerError(
        "\(path) is missing, and cells are compiled against it: build again by swift build")
    }
    let marker = Data("Swift version ".utf8)
    guard let start = module.range(of: marker)?.lowerBound else {
      throw RunnerError("\(path) names no compiler: build again by swift build")
    }
    let text = module[start...].prefix { (0x20..<0x7f).contains($0) }
    return String(decoding: text, as: UTF8.self)
  }
}

/// The path with all symbolic links followed.
func realPath(_ path: String) -> String {
  guard let resolved = realpath(path, nil) else { return path }
  defer { free(resolved) }
  return String(cString: resolved)
}
