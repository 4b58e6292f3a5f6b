import LessonEvents
import Tensors

/// What usually goes wrong with `matmul`: a factor that should be transposed, and the wrong order.
func matmulVariants(of provenance: Provenance) -> [Variant] {
  guard let left = provenance.inputs["left"]?.tensor, left.shape.count == 2,
    let right = provenance.inputs["right"]?.tensor, right.shape.count == 2
  else { return [] }
  return [
    Variant(description: "matmul with the factors exchanged") { product(right, left) },
    Variant(description: "matmul with the right factor transposed") {
      product(left, right.transposed())
    },
    Variant(description: "matmul with the left factor transposed") {
      product(left.transposed(), right)
    },
  ]
}

private func product(_ left: Tensor, _ right: Tensor) -> TensorValue? {
  guard left.shape[1] == right.shape[0] else { return nil }
  return TensorValue(matmul(left, right))
}
