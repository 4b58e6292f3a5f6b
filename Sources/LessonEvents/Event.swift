/// One thing that a running section reports to the runner.
///
/// A section writes its events to a file, one JSON line each, in the order in which they happen.
public struct Event: Codable, Equatable, Sendable {
  /// The index of the cell that was running, counted from 0 within the section.
  public var cell: Int
  /// The Markdown line of the call that reported it, or 0 where no call did.
  public var line: Int
  /// How many bytes of standard output and error had been written before it: this places the
  /// event exactly between what the cell printed before and after.
  public var outputOffset: Int
  public var payload: Payload

  public init(cell: Int, line: Int, outputOffset: Int, payload: Payload) {
    self.cell = cell
    self.line = line
    self.outputOffset = outputOffset
    self.payload = payload
  }

  public enum Payload: Codable, Equatable, Sendable {
    /// The cell begins to run.
    case cell
    /// `show(…)`: something to be seen on the page and checked against an expectation.
    case display(Display)
    /// `state("reduction", 9.68)`: a value that the prose may name.
    case statement(Statement)
    /// `expect(accuracy, in: 0.97...1)`: a claim that was checked inside the code.
    case claim(Claim)
    /// How far a long computation has come.
    case progress(Progress)
    /// `keep("simple-cnn", model)`: a result handed to the sections that need this one.
    case keep(name: String)
    /// A data file was read, so the result depends on its bytes.
    case read(DataFile)
    /// Where the program is: code addresses as offsets into the section's library, innermost
    /// first. The answer to the runner's question, or the place of a call to `exit`.
    case position(offsets: [UInt])
    /// The program stops by a signal at these places; `thrown` is where the last error was thrown,
    /// which is the place that matters when nobody caught it.
    case crash(signal: Int32, offsets: [UInt], thrown: [UInt])
    /// The last cell has ended. Without this event the section has not passed.
    case end
  }
}
