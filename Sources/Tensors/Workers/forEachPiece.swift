/// Calls `body` with consecutive ranges of `0..<count`, on several threads at once.
///
/// Each range has `piece` numbers, the last one perhaps fewer. `piece` should be a fraction of a
/// millisecond of work: where one piece holds it all, no other thread is bothered. Each call may run
/// at the same time as others, so it must write only what belongs to its own range.
@inline(__always)
public func forEachPiece(of count: Int, piece: Int = 16_384, _ body: (Range<Int>) -> Void) {
  guard count > 0 else { return }
  WorkerPool.current.run(Pieces(total: count, length: piece), body)
}
