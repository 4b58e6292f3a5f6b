import Datasets
import NeuralNetworks
import Tensors

extension CNNExercises {
  /// A small network that knows digits.
  public static let trainedNetwork = Exercise<any Module>(
    ExerciseInfo(
      "trainedNetwork()", section: "side-by-side",
      hints: [
        "The simple CNN of the lesson has 8,490 parameters, which is few enough. Write it down and"
          + " return it untrained first: the check then says what is still missing.",
        "The loop over the batches is that of the section “Full training”: zeroGrad, forward,"
          + " crossEntropy, backward, step.",
        "Three epochs of stochastic gradient descent with learning rate 0.05 and momentum 0.5 come"
          + " close; make the steps smaller in the last epoch.",
      ], timeLimit: 20, caseCount: 0),
    example: (), cases: { _ in () },
    mistakes: { wrong in
      wrong(tooLarge) {
        Sequential {
          Flatten()
          Linear(inFeatures: 784, outFeatures: 10)
          Linear(inFeatures: 10, outFeatures: 512)
        }
      }
      wrong(notTenScores) {
        Sequential {
          Flatten()
          Linear(inFeatures: 784, outFeatures: 11)
        }
      }
      wrong(guesses) {
        Sequential {
          Flatten()
          Linear(inFeatures: 784, outFeatures: 10)
        }
      }
      wrong(diverged) {
        let layer = Linear(inFeatures: 784, outFeatures: 10)
        try layer.load(
          stateDictionary: layer.stateDictionary().mapValues { Tensor.full($0.shape, .nan) })
        return Sequential([Flatten(), layer])
      }
    },
    reference: nil,
    measure: { model, _ in
      let size = Measurement(
        model.parameterCount, "the number of parameters", in: -.infinity...9_999, hint: tooLarge)
      guard size.passes(expected: nil) else { return [size] }
      let outputShape = withoutGrad { model(Tensor.zeros([2, 1, 28, 28])).shape }
      let scores = Measurement(
        outputShape.count == 2 && outputShape[0] == 2 ? outputShape[1] : outputShape.count,
        "the number of scores for each picture", in: 10...10, hint: notTenScores)
      guard scores.passes(expected: nil) else { return [size, scores] }
      let broken = model.parameters().flatMap(\.values).count { !$0.isFinite }
      let finite = Measurement(
        broken, "the number of parameters that are NaN or infinite", in: -.infinity...0,
        hint: diverged)
      guard finite.passes(expected: nil) else { return [size, scores, finite] }
      let accuracy = accuracy(of: model)
      return [
        size, scores, finite,
        Measurement(
          accuracy, "the share of test pictures that it gets right", in: 0.97 ... .infinity,
          hint: accuracy < 0.3 ? guesses : nearlyThere),
      ]
    })

  private static let tooLarge =
    "Most parameters usually sit in the fully connected layers: let a pooling make the picture"
    + " smaller before it is flattened, or take fewer channels."
  private static let notTenScores =
    "The output must be [batch, 10], one score for each digit: does the last layer follow a"
    + " flattened(from: 1) and give ten?"
  private static let guesses =
    "It does not do much better than guessing. Is it trained at all, with the gradients of this"
    + " batch only (zeroGrad), and are the pictures normalized by .mnist?"
  private static let diverged =
    "The training went astray, usually because the learning rate is too large. finiteLoss(…) in the"
    + " loop stops there and says so."
  private static let nearlyThere =
    "It has learned. What is missing is more epochs, or a learning rate that is larger at first and"
    + " smaller at the end."

  private static func accuracy(of model: any Module) -> Double {
    model.eval()
    let test = DataLoader(
      BuiltInDigits.load(split: .test), batchSize: 100, seed: 1, normalization: .mnist)
    var right = 0
    for batch in test {
      let answers = withoutGrad { model(batch.images).argmax(dim: 1) }
      right += zip(answers.values, batch.labels).count { Int($0) == $1 }
    }
    return Double(right) / Double(test.dataset.count)
  }
}
