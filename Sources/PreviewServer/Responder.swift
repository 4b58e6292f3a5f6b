/// Decides on the answer to a request.
struct Responder {
  let files: SiteFiles
  /// The server's own port, which a request's host must name.
  let port: UInt16

  /// What is done with a request.
  enum Answer: Equatable {
    case response(HTTPResponse)
    /// The connection stays and is told every change behind this one.
    case events(since: Int)
  }

  /// - Parameter number: the last change so far.
  func answer(to request: HTTPRequest, number: Int) -> Answer {
    // A foreign page whose name was made to lead here must not read the lessons.
    guard isOwn(request.headers["host"]) else {
      return .response(.words(.forbidden, "This server answers to 127.0.0.1 and localhost only."))
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      return .response(.words(.methodNotAllowed))
    }
    let path = request.target.prefix { $0 != "?" }
    switch path {
    case LivePage.eventsAddress where request.method == "GET":
      return .events(since: since(request) ?? number)
    case LivePage.scriptAddress:
      return .response(
        HTTPResponse(
          status: .ok, contentType: SiteFiles.contentType(of: "reload.js"),
          body: Array(LivePage.script.utf8)))
    default: return .response(file(request.target, number: number))
    }
  }

  private func file(_ target: String, number: Int) -> HTTPResponse {
    switch files.answer(to: target) {
    case .file(let path, let bytes):
      let type = SiteFiles.contentType(of: path)
      let body = type.hasPrefix("text/html") ? LivePage.html(bytes, number: number) : bytes
      return HTTPResponse(status: .ok, contentType: type, body: body)
    case .folder(let address):
      var response = HTTPResponse.words(.movedPermanently)
      response.headers = [["Location", address]]
      return response
    case .missing: return missing(number: number)
    }
  }

  private func missing(number: Int) -> HTTPResponse {
    guard case .file(let path, let bytes) = files.answer(to: "/404.html") else {
      return .words(.notFound)
    }
    return HTTPResponse(
      status: .notFound, contentType: SiteFiles.contentType(of: path),
      body: LivePage.missing(bytes, number: number))
  }

  private func isOwn(_ host: String?) -> Bool {
    guard let host else { return false }
    return ["127.0.0.1:\(port)", "localhost:\(port)"].contains(host.lowercased())
      || (port == 80 && ["127.0.0.1", "localhost"].contains(host.lowercased()))
  }

  /// The last change that the page knows: the browser tells it again when it comes back.
  private func since(_ request: HTTPRequest) -> Int? {
    if let last = request.headers["last-event-id"].flatMap({ Int($0) }) { return last }
    guard let query = request.target.split(separator: "?").dropFirst().first else { return nil }
    return query.split(separator: "&").first { $0.hasPrefix("since=") }
      .flatMap { Int($0.dropFirst("since=".count)) }
  }
}
