import CProcess
import Glibc

/// Remembers where the last error was thrown.
///
/// An error that nobody catches ends the program in generated code at its very end; the line that
/// threw it is known only while it throws. The runtime offers a hook for that moment.
enum ThrowRecorder {
  private typealias Handler = @convention(c) (UnsafeMutableRawPointer?) -> Void
  private typealias TypedHandler =
    @convention(c) (
      UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?
    ) -> Void

  static func install() {
    let untyped: Handler = { _ in PositionLine.rememberThrow() }
    let typed: TypedHandler = { _, _, _ in PositionLine.rememberThrow() }
    setVariable("_swift_willThrow", to: unsafeBitCast(untyped, to: UnsafeMutableRawPointer.self))
    setVariable(
      "_swift_willThrowTypedImpl", to: unsafeBitCast(typed, to: UnsafeMutableRawPointer.self))
  }

  /// The hooks are pointers that the runtime exports; where it does not, the line is not known.
  private static func setVariable(_ name: String, to pointer: UnsafeMutableRawPointer) {
    dlsym(nil, name)?.assumingMemoryBound(to: UnsafeMutableRawPointer?.self).pointee = pointer
  }
}
