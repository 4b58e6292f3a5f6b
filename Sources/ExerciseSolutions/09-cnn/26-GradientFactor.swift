// 9.26 What depth leaves of a gradient
//
// Each of `layers` layers multiplies the gradient by `factor`. Where `addsInput` is `true`, each
// layer adds its input to its result, `y = x + f(x)`, and its factor is that of the sum. What do
// all layers together multiply the gradient by?
//
// Example: `gradientFactor(factor: 0.1, layers: 10, addsInput: true)` is about 2.59374
// Explained in: lessons/09-cnn/15-residual.md
//
// Check: swift run lessons check 9.26
// Hint:  swift run lessons hint 9.26

import ExerciseChecks

func gradientFactor(factor: Double, layers: Int, addsInput: Bool) throws -> Double {
  let ofOneLayer = addsInput ? 1 + factor : factor
  return (0..<layers).reduce(1) { product, _ in product * ofOneLayer }
}
