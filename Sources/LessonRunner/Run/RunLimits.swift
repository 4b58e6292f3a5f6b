import Foundation

/// What a section may take.
public struct RunLimits: Equatable, Sendable {
  /// Seconds; nil for no limit.
  public var seconds: Double?
  /// Seconds for compiling or linking one program, which else takes some tenths of one.
  public var compiler: Double
  /// Bytes.
  public var memory: Int
  /// Bytes of standard output and error together.
  public var output: Int
  /// Bytes of what a section shows and states, as events.
  public var events: Int
  /// Bytes of any file that a section writes.
  public var file: Int

  /// The limits of a profile: two minutes in `quick`, no time limit in `full`, three quarters of
  /// the machine's memory but at most 8 GiB, 16 MiB of output, 32 MiB of what is shown. Compiling
  /// may take two minutes, or what the environment variable `LESSONS_COMPILER_SECONDS` says.
  public static func standard(isFull: Bool) -> RunLimits {
    let gibibyte = 1 << 30
    let physical = Int(ProcessInfo.processInfo.physicalMemory)
    return RunLimits(
      seconds: isFull ? nil : 120, compiler: chosenSeconds ?? 120,
      memory: min(8 * gibibyte, physical / 4 * 3),
      output: 16 << 20, events: 32 << 20, file: 4 * gibibyte)
  }

  private static var chosenSeconds: Double? {
    ProcessInfo.processInfo.environment["LESSONS_COMPILER_SECONDS"].flatMap(Double.init)
      .flatMap { $0 > 0 ? $0 : nil }
  }
}
