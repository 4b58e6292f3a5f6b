import LessonEvents

/// The verdict on a claim that the code itself checked, at a line of the lesson.
public func check(_ claim: Claim, file: String, line: Int) -> Verdict {
  let subject = claim.label.map { "\($0): " } ?? ""
  let relation = claim.holds ? "is" : "is not"
  return Verdict(
    outcome: claim.holds ? .passed : .failed, file: file, line: line,
    summary: "\(subject)\(claim.value) \(relation) \(claim.condition)")
}
