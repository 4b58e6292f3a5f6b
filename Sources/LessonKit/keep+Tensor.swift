import LessonEvents
import Tensors

/// Keeps a tensor under a name for the sections that `needs` this one.
public func keep(_ name: String, _ tensor: Tensor, line: Int = #line) {
  keep(name, TensorValue(shape: tensor.shape, values: tensor.values), line: line)
}

/// The tensor that a needed section kept under this name; traps where none did.
public func kept(_ name: String, as type: Tensor.Type = Tensor.self) -> Tensor {
  let value: TensorValue = kept(name)
  return Tensor(value.values ?? [], shape: value.shape)
}
