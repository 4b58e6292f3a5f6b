import Foundation
import LessonEvents

/// Shows how far a long computation has come: a bar with loss, images per second and time left.
///
/// ```swift
/// let bar = ProgressBar("simple CNN", steps: epochs * loader.count)
/// …
/// bar.advance(images: batch.count, loss: loss.item())
/// ```
public final class ProgressBar {
  private let label: String
  private let steps: Int
  private let started = Date()
  private var done = 0
  private var images = 0
  private var loss: Float?
  private var lastShown = Date.distantPast

  /// Seconds between two reports; more often nobody can read them.
  private static let interval = 0.2

  public init(_ label: String, steps: Int) {
    self.label = label
    self.steps = max(steps, 1)
  }

  /// One step is done; `images` went through it, and it ended with `loss`.
  public func advance(images: Int = 0, loss: Float? = nil) {
    done += 1
    self.images += images
    self.loss = loss ?? self.loss
    let now = Date()
    guard now.timeIntervalSince(lastShown) >= Self.interval || done == steps else { return }
    lastShown = now
    let elapsed = now.timeIntervalSince(started)
    let progress = LessonEvents.Progress(
      label: label, fraction: Double(done) / Double(steps), detail: detail(elapsed),
      secondsLeft: elapsed / Double(done) * Double(max(steps - done, 0)))
    EventWriter.shared.send(.progress(progress), line: 0)
  }

  private func detail(_ elapsed: Double) -> String {
    var parts: [String] = []
    if let loss { parts.append("loss " + String(format: "%.4f", loss)) }
    if images > 0, elapsed > 0 {
      let rate = Int(Double(images) / elapsed)
      parts.append("\(groupedByThousands(String(rate))) images/s")
    }
    return parts.joined(separator: " · ")
  }
}
