import LessonDocument
import LessonEvents
import Testing

@testable import Checking

@Suite("Values in prose")
struct ProseCheckTests {
  @Test(
    "a stated number must round to what is shown",
    arguments: [
      ("9.68", 9.6776, true), ("9.68", 9.674, false), ("9.68", 9.685, true),
      ("12,443,648", 12_443_648, true), ("12,433,648", 12_443_648, false),
      ("12 443 648", 12_443_648, true), ("12\u{202F}443\u{202F}648", 12_443_648, true),
      ("460", 460, true), ("460", 461, false), ("97 %", 0.9651, true), ("97 %", 0.9649, false),
      ("97.7%", 0.9767, true), ("97.7 %", 97.7, false), ("9.68×", 9.6776, true),
      ("120.4 M", 120_422_400, true), ("120.5 M", 120_422_400, false),
      ("4.3 million", 4_321_800, true),
      ("1.5 ms", 0.0015, false), ("1.5 m", 0.0015, true), ("−3", -3, true), ("-3", 3, false),
      ("1e-10", 1e-10, true), ("1e-10", 2e-10, false), ("9.68", .nan, false),
      ("9", .infinity, false),
      ("12,44", 1244, false), ("about 5", 5, false),
    ])
  func number(shown: String, stated: Double, passes: Bool) {
    let verdict = check(proseValue(shown), against: statements(.number(stated)))
    #expect((verdict.outcome == .passed) == passes, "\(verdict)")
  }

  @Test("a failure says what the same digits would be")
  func report() {
    let verdict = check(proseValue("12,433,648"), against: statements(.number(12_443_648)))
    #expect(verdict.line == 7)
    #expect(verdict.summary == "the prose shows 12,433,648, reduction is 12443648")
    #expect(verdict.details == ["to the same digits it would be 12,443,648"])
    let float = check(proseValue("0.2"), against: statements(.number(Double(Float(0.1)))))
    #expect(float.summary == "the prose shows 0.2, reduction is 0.1")
    let percent = check(proseValue("97.7 %"), against: statements(.number(97.7)))
    #expect(percent.details == ["% stands for hundredths: state the fraction, 0.977"])
  }

  @Test("a text must be the same text")
  func text() {
    #expect(check(proseValue("CNN"), against: statements(.text("CNN"))).outcome == .passed)
    #expect(check(proseValue("MLP"), against: statements(.text("CNN"))).outcome == .failed)
  }

  @Test("a name that no cell states fails with the nearest one")
  func nearest() {
    let verdict = check(
      proseValue("9.68", name: "reducton"),
      against: [
        "ratio": Statement(name: "ratio", value: .number(1)),
        "reduction": Statement(name: "reduction", value: .number(9.68)),
      ])
    #expect(verdict.summary == "no cell states “reducton”")
    #expect(verdict.details == ["did you mean “reduction”?"])
    #expect(check(proseValue("1"), against: [:]).outcome == .failed)
  }
}

/// `[shown](=reduction)` at line 7, where the link begins at byte 20.
func proseValue(_ shown: String, name: String = "reduction") -> ProseValue {
  let end = 21 + shown.utf8.count
  return ProseValue(
    shown: shown, name: name,
    range: SourceRange(file: "lesson.md", lines: 7...7, bytes: 20..<(end + name.utf8.count + 4)),
    shownRange: SourceRange(file: "lesson.md", lines: 7...7, bytes: 21..<end))
}

func statements(_ value: Statement.Value) -> [String: Statement] {
  ["reduction": Statement(name: "reduction", value: value)]
}
