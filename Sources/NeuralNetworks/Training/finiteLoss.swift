import Tensors

/// The loss as a number, for a training loop to add up and show.
///
/// Throws if it is NaN or infinite, with the step and the likely cause: training on would turn every
/// parameter into NaN.
public func finiteLoss(
  _ loss: Tensor, step: Int, model: any Module, input: Tensor
) throws(DivergedTraining) -> Float {
  let value = loss.item()
  guard value.isFinite else {
    throw DivergedTraining(
      step: step, loss: value, cause: DivergedTraining.cause(in: model, input: input))
  }
  return value
}
