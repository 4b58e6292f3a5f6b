import Checking

extension FullRun {
  /// `Full run by this code, 2026-11-21: data mnist; section took 75 s; 2 cores, AMD EPYC`.
  var note: String {
    var facts: [String] = []
    if let limit = circumstances.epochLimit { facts.append(EpochLimit.words(limit)) }
    if !circumstances.data.isEmpty {
      facts.append("data " + circumstances.data.joined(separator: ", "))
    }
    if circumstances.seconds >= 1 {
      facts.append("section took " + Self.duration(circumstances.seconds))
    }
    facts.append(circumstances.machine)
    let origin = isOutdated ? "by an earlier version of this lesson’s code" : "by this code"
    return "Full run \(origin), \(circumstances.date): \(facts.joined(separator: "; "))"
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    return whole < 120 ? "\(whole) s" : "\(whole / 60) min \(whole % 60) s"
  }
}
