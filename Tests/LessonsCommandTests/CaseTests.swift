import Testing

@Suite("Cases")
struct CaseTests {
  @Test(
    "a lesson that must pass passes, says so, and writes its page",
    arguments: CaseFolder.all(.expect))
  func good(_ folder: CaseFolder) throws {
    let place = try Workplace()
    try folder.copy(to: place)
    let outcome = try place.lessons("run", folder.name)
    try folder.check(outcome.text)
    #expect(outcome.status == 0)
    #expect(place.exists("\(folder.name).page/index.html"))
    #expect(place.workLeft.isEmpty)
  }

  @Test(
    "a lesson that must fail names file, line and cause, exits with 1 and leaves nothing behind",
    arguments: CaseFolder.all(.failure))
  func bad(_ folder: CaseFolder) throws {
    let place = try Workplace()
    try folder.copy(to: place)
    let outcome = try place.lessons("run", folder.name)
    try folder.check(outcome.text)
    #expect(outcome.status == 1)
    #expect(place.workLeft.isEmpty)
  }
}
