import Foundation

/// What a recorded result says about the day and the machine.
enum Machine {
  /// The day, such as `2026-11-21`, by the local clock.
  static func today() -> String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return String(
      format: "%04d-%02d-%02d", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday)
  }

  /// The processor and how many cores of it the program has: `2 cores, AMD EPYC`.
  static var description: String {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let words = cores == 1 ? "1 core" : "\(cores) cores"
    return processor.map { "\(words), \($0)" } ?? words
  }

  /// The processor's name as the kernel has it.
  private static var processor: String? {
    guard let text = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8) else {
      return nil
    }
    let line = text.split(separator: "\n").first { $0.hasPrefix("model name") }
    return line?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
