import LessonEvents

/// A progress bar in text: `epoch 2 of 10 ████████░░░░  65 %  loss 0.31 · 41,200 images/s · 12 s left`.
enum ProgressLine {
  private static let width = 20

  static func text(_ progress: Progress) -> String {
    let fraction = min(max(progress.fraction, 0), 1)
    let full = Int((fraction * Double(width)).rounded(.down))
    let bar =
      String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
    var parts = [progress.label, bar, "\(Int(fraction * 100)) %", progress.detail]
    if let seconds = progress.secondsLeft { parts.append("\(Int(seconds.rounded(.up))) s left") }
    return parts.filter { !$0.isEmpty }.joined(separator: "  ")
  }
}
