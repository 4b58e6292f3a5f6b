import CProcess
import Glibc

/// Writes down where a section's program is: when it crashes, when it calls `exit`, and when the
/// runner asks by `SIGUSR1`.
///
/// Places are code addresses, as offsets into the section's library, that the runner turns into
/// Markdown lines. Everything here may run inside a signal handler: it takes no lock and no memory,
/// and writes its line of JSON by one `write`.
enum PositionReporter {
  /// Bytes of the main thread's stack for handlers, so that one runs after the stack overflowed.
  private static let handlerStackSize = 256 * 1024
  private static let crashSignals = [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS]

  /// - Parameter library: an address inside the section's library.
  static func install(events: Int32, library: UnsafeMutableRawPointer) {
    guard let range = MappedLibrary.addresses(around: UInt(bitPattern: library)) else { return }
    PositionLine.prepare(events: events, library: range)
    useOwnStack()
    for signal in crashSignals {
      handle(signal) { signal, _, context in
        PositionLine.writeCrash(signal, process_interrupted(context))
        Glibc.signal(signal, SIG_DFL)
        raise(signal)
      }
    }
    handle(SIGUSR1) { _, _, context in PositionLine.writePosition(process_interrupted(context)) }
    process_takes_questions()
    atexit { PositionLine.writePosition() }
    ThrowRecorder.install()
  }

  private static func useOwnStack() {
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: handlerStackSize, alignment: 16)
    stack.ss_size = handlerStackSize
    sigaltstack(&stack, nil)
  }

  private typealias Handler =
    @convention(c) (
      Int32, UnsafeMutablePointer<siginfo_t>?, UnsafeMutableRawPointer?
    ) -> Void

  private static func handle(_ signal: Int32, by handler: @escaping Handler) {
    var action = sigaction()
    action.__sigaction_handler.sa_sigaction = handler
    action.sa_flags = SA_ONSTACK | SA_SIGINFO | Int32(bitPattern: UInt32(SA_RESTART))
    sigaction(signal, &action, nil)
  }
}
