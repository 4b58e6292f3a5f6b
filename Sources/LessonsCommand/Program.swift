import SectionHost

@main enum Program {
  static func main() throws {
    if let settings = try SectionHost.settings() { SectionHost.run(settings) }
  }
}
