import Foundation
import LessonEvents

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

/// What was averaged or added up, where the factor is the number of its values.
private func meanOrSum(_ factor: Double, _ provenance: Provenance?) -> String {
  guard let provenance, let size = windowSize(of: provenance), size > 1 else { return "" }
  if factor == 1 / Double(size) {
    return " (a mean over the \(size) cells of the window in place of their sum)"
  }
  if factor == Double(size) {
    return " (a sum over the \(size) cells of the window in place of their mean)"
  }
  return ""
}

/// How many input values one output value is made of.
private func windowSize(of provenance: Provenance) -> Int? {
  if let weight = provenance.inputs["weight"]?.shape, weight.count == 4 {
    return weight.dropFirst().reduce(1, *)
  }
  guard let size = provenance.settings["kernelSize"], let width = size.last else { return nil }
  return size[0] * width
}
