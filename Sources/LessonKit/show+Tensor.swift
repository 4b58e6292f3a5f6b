import LessonEvents
import Tensors

/// Shows a tensor below the cell in PyTorch's printed form, to be checked by an `expect` fence.
///
/// The operation that made it travels along while its inputs are small, so that a failing check
/// can say which usual mistake explains the difference.
public func show(_ tensor: Tensor, _ label: String? = nil, line: Int = #line) {
  let display = Display(
    label: label, text: tensor.description,
    content: .tensor(value(of: tensor), provenance: provenance(of: tensor)))
  EventWriter.shared.send(.display(display), line: line)
}

private func value(of tensor: Tensor) -> TensorValue {
  TensorValue(
    shape: tensor.shape,
    values: tensor.count <= TensorValue.largestCount ? tensor.values : nil)
}

/// The most elements of all inputs together that travel with a displayed tensor.
private let largestProvenance = 4096

private func provenance(of tensor: Tensor) -> Provenance? {
  guard let node = tensor.node, !node.inputs.isEmpty,
    node.inputs.reduce(0, { $0 + $1.count }) <= largestProvenance
  else { return nil }
  return Provenance(
    operation: node.operation.name, settings: node.operation.settings,
    inputs: node.namedInputs.mapValues(value))
}
