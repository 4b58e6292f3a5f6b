import Foundation
import LessonEvents
import Tensors

/// All values off by one factor: a mean in place of a sum, a sign, a missing normalization.
func factorDiagnosis(
  _ pair: PairedValues, _ provenance: Provenance?, _ isClose: (TensorValue) -> Bool
) -> String? {
  // The factor that leaves the smallest squares of errors.
  let products = zip(pair.expected, pair.displayed).reduce(0) { $0 + $1.0 * $1.1 }
  let squares = pair.displayed.reduce(0) { $0 + $1 * $1 }
  guard squares > 0, products != 0 else { return nil }
  let factor = simplified(products / squares)
  guard isClose(pair.value { $0 * factor }) else { return nil }
  if factor == -1 { return "the expected values are the displayed ones with the opposite sign" }
  let reason = meanOrSum(factor, provenance)
  return "the expected values are the displayed ones times \(written(factor))" + reason
}

/// The whole number, or the inverse of one, that the factor was before rounding of the values.
private func simplified(_ factor: Double) -> Double {
  let inverse = (1 / factor).rounded()
  for candidate in [factor.rounded(), 1 / inverse]
  where candidate.isFinite && candidate != 0 && abs(candidate - factor) <= 1e-3 * abs(factor) {
    return candidate
  }
  return factor
}

private func written(_ factor: Double) -> String {
  let inverse = 1 / factor
  if factor != factor.rounded(), abs(inverse - inverse.rounded()) < 1e-9 * abs(inverse) {
    return "\(inverse < 0 ? "-" : "")1/\(Int(abs(inverse.rounded())))"
  }
  return String(format: "%.5g", factor)
}

/// What was averaged or added up, where the factor is the number of its values: a convolution
/// without bias is a sum over its window, an average pooling the mean.
private func meanOrSum(_ factor: Double, _ provenance: Provenance?) -> String {
  guard let provenance else { return "" }
  switch provenance.operation {
  case "conv2d" where provenance.inputs["bias"] == nil:
    let size = (provenance.inputs["weight"]?.shape ?? []).dropFirst().reduce(1, *)
    guard size > 1, factor == 1 / Double(size) else { return "" }
    return " (a mean over the \(size) cells of the window in place of their sum)"
  case "avgPool2d":
    let size = IntPair(provenance.settings["kernelSize"]).map { $0.height * $0.width } ?? 1
    guard size > 1, factor == Double(size) else { return "" }
    return " (a sum over the \(size) cells of the window in place of their mean)"
  default: return ""
  }
}
