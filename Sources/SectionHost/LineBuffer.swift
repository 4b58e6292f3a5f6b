import Glibc

/// A line of text in memory of fixed size, for signal handlers: appending takes no memory, and what
/// does not fit is left out.
struct LineBuffer {
  private let bytes: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  private var count = 0

  init(capacity: Int) {
    bytes = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  mutating func clear() { count = 0 }

  mutating func append(_ text: StaticString) {
    var index = 0
    while index < text.utf8CodeUnitCount {
      append(byte: text.utf8Start[index])
      index += 1
    }
  }

  mutating func append(_ number: UInt) {
    var divisor: UInt = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      append(byte: UInt8(48 + number / divisor % 10))
      divisor /= 10
    }
  }

  func write(to descriptor: Int32) {
    _ = Glibc.write(descriptor, bytes, count)
  }

  private mutating func append(byte: UInt8) {
    guard count < capacity else { return }
    bytes[count] = byte
    count += 1
  }
}
