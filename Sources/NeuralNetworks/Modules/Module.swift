import Tensors

/// A layer or a network: something with parameters that computes a tensor from a tensor.
///
/// A network is a struct with its layers as stored properties; parameters, buffers and modes are
/// found in them, in the order of their declaration:
///
/// ```swift
/// struct Net: Module {
///   let conv1 = Conv2d(inChannels: 1, outChannels: 10, kernelSize: 5)
///   let fc = Linear(inFeatures: 1440, outFeatures: 10)
///
///   func callAsFunction(_ input: Tensor) -> Tensor {
///     let x = maxPool2d(relu(conv1(input)), kernelSize: 2)
///     return fc(x.flattened(from: 1))
///   }
/// }
/// ```
public protocol Module: CustomStringConvertible {
  /// The output for `input`, whose first dimension is the batch.
  func callAsFunction(_ input: Tensor) -> Tensor
}
