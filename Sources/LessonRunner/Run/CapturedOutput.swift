import Foundation

/// Everything a section printed.
struct CapturedOutput {
  let bytes: Data

  /// Reads at most the first 32 MiB of the file: what lies beyond is not shown anyway.
  init(path: String) {
    let file = FileHandle(forReadingAtPath: path)
    bytes = (try? file?.read(upToCount: 32 << 20)) ?? Data()
  }
}
