import LessonEvents

/// The verdict on a claim that the code itself checked, at a line of the lesson.
public func check(_ claim: Claim, file: String, line: Int) -> Verdict {
  Verdict(
    outcome: claim.holds ? .passed : .failed, file: file, line: line, summary: summary(of: claim))
}

private func summary(of claim: Claim) -> String {
  let subject = claim.label ?? "the claim"
  if claim.condition.isEmpty {
    return "\(subject): this \(claim.holds ? "holds" : "does not hold")"
  }
  return "\(claim.label.map { "\($0): " } ?? "")\(claim.value) "
    + "\(claim.holds ? "is" : "is not") \(claim.condition)"
}
