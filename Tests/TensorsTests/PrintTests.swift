import Tensors
import Testing

/// A print-out that `Scripts/record-prints.py` recorded.
struct RecordedPrint: Decodable, Sendable, CustomTestStringConvertible {
  var name: String
  var tensor: RecordedTensor
  var text: String

  var testDescription: String { name }
}

@Suite("Tensors print as in PyTorch")
struct PrintTests {
  @Test("the text is PyTorch's, character by character", arguments: try recordedPrints())
  func recorded(print: RecordedPrint) {
    #expect(
      print.tensor.tensor.description == print.text,
      "recorded by Scripts/record-prints.py; run it to renew")
  }

  static func recordedPrints() throws -> [RecordedPrint] {
    try Recording<RecordedPrint>.load("prints").cases
  }
}
