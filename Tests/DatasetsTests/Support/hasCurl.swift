import Foundation

/// Whether the program is there that downloads; without it only the tests of downloading are left
/// out.
let hasCurl = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
  FileManager.default.isExecutableFile(atPath: "\($0)/curl")
}
