/// Calls `body` with consecutive ranges of `0..<count`, on several threads at once.
///
/// Each range has `piece` numbers, the last one perhaps fewer. `piece` should be a fraction of a
/// millisecond of work: where one piece holds it all, no other thread is bothered.
@inline(__always)
func forEachPiece(of count: Int, piece: Int = 16_384, _ body: (Range<Int>) -> Void) {
  guard count > piece else {
    if count > 0 { body(0..<count) }
    return
  }
  WorkerPool.current.run(pieces: (count + piece - 1) / piece) { index in
    body(index * piece..<min(count, (index + 1) * piece))
  }
}
