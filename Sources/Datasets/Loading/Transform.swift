import Tensors

/// A change of a picture before it becomes part of a batch; random ones draw from the loader's
/// generator, so that a seed repeats them.
public protocol Transform: Sendable {
  func callAsFunction(_ image: PixelImage, using generator: Generator) -> PixelImage
}
