import Glibc
import Synchronization

/// One loop that threads work on together, each taking the next piece that nobody has taken.
///
/// The body lies on the caller's stack. A thread reads it only after it has got a piece, and the
/// caller stays until every piece is finished; so a thread that comes late finds no piece and
/// never touches a body that is gone.
final class Job: @unchecked Sendable {
  private let body: UnsafePointer<(Range<Int>) -> Void>
  private let pieces: Pieces
  private let taken = Atomic(0)
  private let finished = Atomic(0)

  init(body: UnsafePointer<(Range<Int>) -> Void>, pieces: Pieces) {
    self.body = body
    self.pieces = pieces
  }

  /// Does pieces until none is left to take.
  func work() {
    while true {
      let piece = taken.wrappingAdd(1, ordering: .relaxed).oldValue
      guard piece < pieces.count else { return }
      body.pointee(pieces[piece])
      finished.wrappingAdd(1, ordering: .releasing)
    }
  }

  /// Returns when the pieces that other threads took are finished too.
  func waitUntilFinished() {
    var looks = 0
    while finished.load(ordering: .acquiring) < pieces.count {
      looks += 1
      if looks > 1_000 { sched_yield() }
    }
  }
}
