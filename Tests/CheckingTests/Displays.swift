import Foundation
import LessonEvents

@testable import Checking

/// A displayed tensor, printed like PyTorch with four digits where values are not whole.
func display(_ shape: [Int], _ values: [Float], provenance: Provenance? = nil) -> Display {
  let isWhole = values.allSatisfy { $0 == $0.rounded() }
  let texts = values.map { isWhole ? String(format: "%.0f.", $0) : String(format: "%.4f", $0) }
  let width = texts.map(\.count).max() ?? 0
  var padded = texts.map { String(repeating: " ", count: width - $0.count) + $0 }[...]
  func list(_ shape: ArraySlice<Int>) -> String {
    guard let size = shape.first else { return padded.removeFirst() }
    let separator = shape.count == 1 ? ", " : ",\n"
    return "[" + (0..<size).map { _ in list(shape.dropFirst()) }.joined(separator: separator) + "]"
  }
  let content = Display.Content.tensor(
    TensorValue(shape: shape, values: values), provenance: provenance)
  return Display(text: "tensor(\(list(shape[...])))", content: content)
}

func display(_ text: String) -> Display { Display(text: text, content: .text) }

func display(_ number: Double) -> Display { Display(text: "\(number)", content: .number(number)) }

/// The course's 5×5 example convolved with the kernel 1…9, and what the flipped kernel gives.
enum Example {
  static let convolved: [Float] = [211, 295, 262, 259, 282, 214, 251, 253, 169]
  static let convolvedText = """
    tensor([[[[211., 295., 262.],
              [259., 282., 214.],
              [251., 253., 169.]]]])
    """
  static let flipped: [Float] = [179, 245, 268, 201, 278, 256, 239, 287, 241]
}
