import CProcess

/// The functions that were active when a signal came, by the chain of their frames: each frame holds
/// the address of the one around it, and above that the address to return to.
///
/// `backtrace` reads tables instead, which know more, but it stops at a function that has none, as
/// some of Swift's standard library: an interrupted `String` often led nowhere. Swift's functions
/// keep this chain.
enum FrameChain {
  /// The ends of the main thread's stack, which grows downwards from its top.
  private nonisolated(unsafe) static var bottom: UInt = 0
  private nonisolated(unsafe) static var top: UInt = 0
  /// How far an endless recursion may have come beyond the bottom when it was stopped.
  private static let overflow: UInt = 1 << 20

  /// To be called on the main thread.
  static func prepare() {
    var size: UInt = 0
    process_stack(&bottom, &size)
    top = bottom + size
  }

  /// Fills `addresses`, the innermost first; returns how many there are, none for another thread's
  /// frames. Reads only the stack, whatever the frames say.
  static func read(
    _ place: process_place, into addresses: UnsafeMutablePointer<UnsafeMutableRawPointer?>,
    capacity: Int
  ) -> Int32 {
    guard place.stack < top, place.stack + overflow >= bottom, capacity > 0 else { return 0 }
    addresses[0] = UnsafeMutableRawPointer(bitPattern: place.address)
    var count = 1
    var lowest = place.stack
    var frame = place.frame
    while count < capacity, frame >= lowest, frame < top - 8, frame % 8 == 0,
      let words = UnsafePointer<UInt>(bitPattern: frame)
    {
      addresses[count] = UnsafeMutableRawPointer(bitPattern: words[1])
      count += 1
      lowest = frame + 16
      frame = words[0]
    }
    return Int32(count)
  }
}
