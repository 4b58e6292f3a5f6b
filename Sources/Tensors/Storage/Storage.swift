/// The memory behind a tensor: a run of floats that several tensors may share.
///
/// A fresh storage holds whatever was there before; whoever takes one writes every element.
final class Storage {
  let pointer: UnsafeMutablePointer<Float>
  let count: Int

  init(count: Int) {
    self.count = count
    pointer = StoragePool.shared.take(count: count)
  }

  deinit {
    StoragePool.shared.giveBack(pointer, count: count)
  }
}
