import Datasets

/// Shows a download: one moving line in a terminal, a line for each file elsewhere.
final class FetchDisplay {
  private var file = ""

  func show(_ progress: FetchProgress) {
    if let message = progress.message {
      Terminal.replaceLastLine(with: "")
      Terminal.say("  \(message)")
    }
    if Terminal.isInteractive {
      let share = progress.total > 0 ? 100 * progress.received / progress.total : 100
      Terminal.replaceLastLine(
        with: "\(progress.file): \(progress.received.megabytes) of"
          + " \(progress.total.megabytes), \(share) %")
    } else if progress.file != file {
      Terminal.say(progress.file)
    }
    file = progress.file
  }

  /// Removes the moving line.
  func finish() { Terminal.replaceLastLine(with: "") }
}
