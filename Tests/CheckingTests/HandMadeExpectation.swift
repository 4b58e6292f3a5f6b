import LessonDocument

@testable import Checking

/// An expectation made from its body, as the parser would make it at line 41 of `lesson.md`, the
/// body's first byte being byte 100.
func expectation(
  _ body: String, kind: Expectation.Kind = .values, atol: Double? = nil, rtol: Double? = nil
) -> Expectation {
  let text = body + "\n"
  let bytes = 100..<(100 + text.utf8.count)
  let lineCount = text.split(separator: "\n").count
  return Expectation(
    kind: kind, absoluteTolerance: atol, relativeTolerance: rtol, body: text,
    pattern: pattern(text, kind),
    bodyRange: SourceRange(file: "lesson.md", lines: 42...(41 + lineCount), bytes: bytes),
    range: SourceRange(file: "lesson.md", lines: 41...(42 + lineCount), bytes: 90..<150))
}

private func pattern(_ body: String, _ kind: Expectation.Kind) -> ExpectedPattern {
  let tokens = BodyTokenizer.tokens(of: body, firstByte: 100)
  if kind == .shape {
    return .shape(body.split { !$0.isNumber }.compactMap { Int($0) })
  }
  guard kind == .values, body.hasPrefix("tensor(") || body.hasPrefix("[") else {
    return .text(tokens)
  }
  var stack: [[ExpectedTensor.Node]] = [[]]
  for token in tokens {
    switch token {
    case .wildcard: stack[stack.count - 1].append(.wildcard)
    case .number(let number): stack[stack.count - 1].append(.number(number))
    case .literal(let text):
      for character in text {
        if character == "[" { stack.append([]) }
        if character == "]" {
          let list = ExpectedTensor.Node.list(stack.removeLast())
          stack[stack.count - 1].append(list)
        }
      }
    }
  }
  let root = stack[0][0]
  return .tensor(ExpectedTensor(root: root, shape: shape(of: root)))
}

private func shape(of node: ExpectedTensor.Node) -> [Int]? {
  guard case .list(let nodes) = node else { return node == .wildcard ? nil : [] }
  let shapes = nodes.map(shape)
  guard let first = shapes.first else { return [0] }
  guard let inner = first, shapes.allSatisfy({ $0 == inner }) else { return nil }
  return [nodes.count] + inner
}
