import Testing

@testable import PreviewServer

@Suite("Changes that pages hear of")
struct ChangeLogTests {
  @Test("a page that comes late hears what it has missed, and nothing twice")
  func missed() {
    var log = ChangeLog(start: 10)
    let first = log.add("changed", ["a.html"])
    let second = log.add("changed", ["b.html"])
    #expect(log.changes(since: 10) == [first, second])
    #expect(log.changes(since: 11) == [second])
    #expect(log.changes(since: 12) == [])
    #expect(second.text == "id: 12\nevent: changed\ndata: [\"b.html\"]\n\n")
  }

  @Test("the problems that stand now are told to every page")
  func problems() {
    var log = ChangeLog(start: 0)
    _ = log.add("problems", ["old"])
    let now = log.add("problems", [])
    #expect(log.changes(since: 2) == [now])
  }

  @Test("a page of an earlier server, or of long ago, is told to reload")
  func old() {
    var log = ChangeLog(start: 1000)
    #expect(log.changes(since: 5).map(\.data) == ["[\"*\"]"])
    for number in 0..<1200 { _ = log.add("changed", ["\(number)"]) }
    #expect(log.changes(since: 1001).map(\.data) == ["[\"*\"]"])
    #expect(log.changes(since: log.last - 1).map(\.data) == ["[\"1199\"]"])
  }
}
