/// The summary as the page says it.
extension CheckSummary {
  var values: LessonValues.CheckValues {
    LessonValues.CheckValues(style: style, headline: headline, facts: facts)
  }

  private var style: String { profile == nil ? "open" : isPassed ? "passed" : "failed" }

  var headline: String {
    guard profile != nil else { return "Not run yet: nothing on this page has been checked" }
    if failed > 0 { return "\(failed.grouped) of \((passed + failed).counted("check")) failed" }
    if brokenSections > 0 { return "\(brokenSections.counted("section")) did not run to the end" }
    if passed == 0 { return "This lesson ran; it has nothing to check" }
    return passed == 1 ? "The one check passed" : "All \(passed.grouped) checks passed"
  }

  private var facts: [LessonValues.Fact] {
    var facts = [
      fact(sections, sections == 1 ? "section" : "sections"), fact(cells, cells == 1 ? "cell" : "cells"),
    ]
    guard let profile else { return facts }
    facts += [
      fact(passed, "passed"), fact(failed, "failed", isAlarming: failed > 0),
      fact(varying, "varying"), fact(unchecked, "unchecked", isAlarming: unchecked > 0),
      LessonValues.Fact(number: profile, noun: "profile", kind: "fact"),
    ]
    if !data.isEmpty {
      facts.append(
        LessonValues.Fact(number: data.joined(separator: ", "), noun: "read", kind: "fact"))
    }
    return facts
  }

  private func fact(_ count: Int, _ noun: String, isAlarming: Bool = false) -> LessonValues.Fact {
    LessonValues.Fact(
      number: count.grouped, noun: noun, kind: isAlarming ? "fact alarming" : "fact")
  }
}
