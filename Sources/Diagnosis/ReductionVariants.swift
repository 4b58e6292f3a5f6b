import LessonEvents
import Tensors

/// What usually goes wrong with `sum`, `mean`, `max`, `min` and `argmax`: the other one of a pair,
/// and another dimension.
func reductionVariants(of provenance: Provenance) -> [Variant] {
  guard let input = provenance.inputs["input"]?.tensor, input.count > 0 else { return [] }
  let name = provenance.operation
  let dims = provenance.settings["dim"] ?? []
  let keepDim = provenance.settings["keepDim"]?.first == 1
  let otherNames = ["sum": ["mean"], "mean": ["sum"], "max": ["min", "argmax"], "min": ["max"]]
  let place = dims.isEmpty ? "" : " along dimension \(dims[0])"
  let others = (otherNames[name] ?? []).map { other in
    Variant(description: "the \(other)\(place), not of the \(name)") {
      reduce(input, by: other, along: dims.first, keepDim: keepDim)
    }
  }
  return others
    + input.shape.indices.filter { [$0] != dims }.map { dim in
      Variant(description: "the \(name) along dimension \(dim), not\(described(dims))") {
        reduce(input, by: name, along: dim, keepDim: keepDim)
      }
    }
    + (dims.isEmpty
      ? []
      : [
        Variant(description: "the \(name) of all values, not\(described(dims))") {
          reduce(input, by: name, along: nil, keepDim: keepDim)
        }
      ])
}

private func described(_ dims: [Int]) -> String {
  dims.isEmpty ? " of all values" : " along dimension \(dims[0])"
}

private func reduce(
  _ input: Tensor, by name: String, along dim: Int?, keepDim: Bool
) -> TensorValue? {
  if let dim, !input.shape.indices.contains(dim) { return nil }
  let result: Tensor? =
    switch (name, dim) {
    case ("sum", let dim?): input.sum(dim: dim, keepDim: keepDim)
    case ("mean", let dim?): input.mean(dim: dim, keepDim: keepDim)
    case ("max", let dim?): input.max(dim: dim, keepDim: keepDim)
    case ("min", let dim?): input.min(dim: dim, keepDim: keepDim)
    case ("argmax", let dim?): input.argmax(dim: dim, keepDim: keepDim)
    case ("sum", nil): input.sum()
    case ("mean", nil): input.mean()
    case ("max", nil): input.max()
    case ("min", nil): input.min()
    default: nil
    }
  return result.map { TensorValue($0) }
}
