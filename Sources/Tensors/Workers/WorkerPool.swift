import Dispatch
import Glibc
import Synchronization

/// Threads that share the pieces of one loop at a time.
///
/// The pieces are cut by the caller, never by the number of threads, and each piece writes places
/// of its own; so results are the same bytes for any number of threads. Whoever calls works along.
/// A second caller, or a loop inside a piece, finds the pool busy and does its pieces itself.
///
/// Idle threads look for work for some microseconds, because the next loop of a training step is
/// rarely further away, and then sleep. They are detached: a process that ends does not wait.
final class WorkerPool: Sendable {
  /// The pool that loops use; tests put one with another number of threads in its place.
  @TaskLocal static var current = WorkerPool(threads: preferredThreadCount())

  let threads: Int
  private let isBusy = Atomic(false)
  private let job = Mutex<Job?>(nil)
  /// Counts the jobs; a worker that sees it change takes part in the new one.
  private let round = Atomic(0)
  private let sleepers = Atomic(0)
  private let bell = DispatchSemaphore(value: 0)

  /// How often an idle thread looks before it sleeps.
  private static let looks = 20_000

  init(threads: Int) {
    self.threads = threads
    for _ in 1..<max(threads, 1) { startDetachedThread { [self] in waitForJobs() } }
  }

  /// Calls `body` with each piece, on several threads at once.
  func run(_ pieces: Pieces, _ body: (Range<Int>) -> Void) {
    guard pieces.count > 1, threads > 1,
      isBusy.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged
    else {
      for piece in 0..<pieces.count { body(pieces[piece]) }
      return
    }
    withoutActuallyEscaping(body) { body in
      withUnsafePointer(to: body) { body in
        let job = Job(body: body, pieces: pieces)
        self.job.withLock { $0 = job }
        round.wrappingAdd(1, ordering: .sequentiallyConsistent)
        wakeSleepers()
        job.work()
        job.waitUntilFinished()
      }
    }
    isBusy.store(false, ordering: .releasing)
  }

  private func wakeSleepers() {
    for _ in 0..<sleepers.load(ordering: .sequentiallyConsistent) { bell.signal() }
  }

  private func waitForJobs() {
    var seen = 0
    while true {
      seen = nextRound(after: seen)
      job.withLock { $0 }?.work()
    }
  }

  /// Waits until the round differs from `seen`. A ring that nobody needed any more only makes a
  /// sleeper look once more.
  private func nextRound(after seen: Int) -> Int {
    for _ in 0..<Self.looks {
      let now = round.load(ordering: .acquiring)
      if now != seen { return now }
    }
    sleepers.wrappingAdd(1, ordering: .sequentiallyConsistent)
    while round.load(ordering: .sequentiallyConsistent) == seen { bell.wait() }
    sleepers.wrappingSubtract(1, ordering: .sequentiallyConsistent)
    return round.load(ordering: .acquiring)
  }
}

/// As many threads as the process may use cores, or as `LESSONS_THREADS` says.
private func preferredThreadCount() -> Int {
  if let text = getenv("LESSONS_THREADS"), let count = Int(String(cString: text)), count > 0 {
    return count
  }
  return max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}
