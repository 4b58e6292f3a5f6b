import Checking

extension FullRun {
  /// `Full run by this code on mnist, 2026-11-21; the section took 75 s on 2 cores, AMD EPYC`.
  var note: String {
    let origin = isOutdated ? "by an earlier version of this lesson’s code" : "by this code"
    let data = circumstances.data.joined(separator: ", ")
    let limit = circumstances.epochLimit.map { ", " + EpochLimit.words($0) } ?? ""
    // A run that went on from an earlier one tells the time of its own epochs only.
    let time =
      circumstances.seconds >= 1 && limit.isEmpty
      ? "the section took \(Self.duration(circumstances.seconds)) " : ""
    return "Full run \(origin)\(data.isEmpty ? "" : " on \(data)")\(limit), \(circumstances.date);"
      + " \(time)on \(circumstances.machine)"
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    return whole < 120 ? "\(whole) s" : "\(whole / 60) min \(whole % 60) s"
  }
}
