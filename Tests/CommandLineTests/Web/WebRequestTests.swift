import Testing

@testable import callwright

struct WebRequestTests {
  private func next(_ text: String) throws -> (request: WebRequest?, rest: String) {
    var bytes = Array(text.utf8)
    let request = try WebRequest.next(in: &bytes)
    return (request, String(decoding: bytes, as: UTF8.self))
  }

  @Test func `a request is taken, and what comes behind it stays`() throws {
    let (request, rest) = try next("GET /a%20b.js?x=1 HTTP/1.1\r\nHost: here\r\nIf-None-Match: \"1\"\r\n\r\nGET /")
    #expect(request?.method == "GET" && request?.path == "/a b.js" && request?.host == "here")
    #expect(request?.knownTag == "\"1\"" && request?.isLast == false)
    #expect(rest == "GET /")
  }

  @Test func `a head that has not ended waits for more`() throws {
    for text in ["", "G", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: a\r\n"] {
      #expect(try next(text).request == nil)
    }
  }

  @Test(arguments: ["GET / HTTP/1.0\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nConnection: Close\r\n\r\n"])
  func `whoever wants one answer alone gets one`(text: String) throws {
    #expect(try next(text).request?.isLast == true)
  }

  @Test(arguments: [
    "GET /\r\n\r\n", "GET  / HTTP/1.1\r\n\r\n", "GET x HTTP/1.1\r\n\r\n", "GET / HTTP/2\r\n\r\n", "\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n", "GET /%zz HTTP/1.0\r\n\r\n", "GET /%f HTTP/1.0\r\n\r\n",
    "GET /%ff HTTP/1.0\r\n\r\n", "POST / HTTP/1.0\r\nContent-Length: 3\r\n\r\nabc",
    "GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nhost: b\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nAccept : b\r\n\r\n",
  ])
  func `what cannot be read is refused`(text: String) {
    #expect(throws: WebRequest.Problem.malformed) { try next(text) }
  }

  @Test func `a head without an end is given up`() {
    #expect(throws: WebRequest.Problem.tooLong) { try next("GET /" + String(repeating: "a", count: 20_000)) }
  }
}
