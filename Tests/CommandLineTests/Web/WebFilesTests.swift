import Foundation
import TestSupport
import Testing

@testable import callwright

struct WebFilesTests {
  private let folder: TemporaryFolder
  private let files: WebFiles

  init() throws {
    folder = try TemporaryFolder()
    for name in ["index.html", "source/main.js", "callwright.wasm", ".hidden.js", "page.md", "source/.git/config.js"] {
      try folder.write(name, at: "web/" + name)
    }
    files = WebFiles(folder: folder.url.appending(path: "web").path())
  }

  private func answer(_ line: String, _ fields: String = "Host: localhost:7\r\n") throws -> String {
    var bytes = Array("\(line) HTTP/1.1\r\n\(fields)\r\n".utf8)
    let request = try #require(try WebRequest.next(in: &bytes))
    return String(decoding: WebAnswer.bytes(to: request, from: files, port: 7), as: UTF8.self)
  }

  @Test(arguments: [
    ("/", "text/html; charset=utf-8"), ("/index.html", "text/html; charset=utf-8"),
    ("/source/main.js", "text/javascript; charset=utf-8"), ("/callwright.wasm", "application/wasm"),
  ])
  func `the page's files are served as what they are`(path: String, type: String) throws {
    let answer = try answer("GET \(path)")
    #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\n"))
    for field in [
      "X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm",
    ] {
      #expect(answer.contains("\r\n\(field)"))
    }
    #expect(answer.hasSuffix("\r\n\r\n" + (path == "/" ? "index.html" : String(path.dropFirst()))))
  }

  @Test(arguments: [
    "/source", "/source/", "/page.md", "/.hidden.js", "/source/.git/config.js", "/../web/index.html",
    "/a/../index.html",
    "//index.html", "/%2e%2e/web/index.html", "/source%2fmain.js%00.js", "/none.js", "/INDEX.HTML",
  ])
  func `nothing else is`(path: String) throws {
    #expect(try answer("GET \(path)").hasPrefix("HTTP/1.1 404 Not Found\r\n"))
  }

  @Test func `a link inside is followed, and one that leads out is not`() throws {
    try folder.write("secret", at: "secret.js")
    try folder.write("secret", at: "web-of-others/index.js")
    try folder.write("deep", at: "web/source/deep.js")
    let links = [
      ("web/alias.js", "source/main.js"), ("web/near", "source"), ("web/secret.js", "../secret.js"),
      ("web/absolute.js", folder.url.path() + "/secret.js"), ("web/out", ".."), ("web/others", "../web-of-others"),
      ("web/source/twice.js", "../secret.js"), ("web/self.js", "self.js"), ("web/gone.js", "../none.js"),
      ("web/callwright-rest.wasm", "../secret.js"), ("web/passwd.js", "/etc/passwd"),
    ]
    for (name, target) in links {
      try FileManager.default.createSymbolicLink(
        atPath: folder.url.path() + "/" + name, withDestinationPath: target)
    }
    #expect(try answer("GET /alias.js").hasSuffix("\r\n\r\nsource/main.js"))
    #expect(try answer("GET /near/deep.js").hasSuffix("\r\n\r\ndeep"))
    for path in [
      "/secret.js", "/absolute.js", "/out/secret.js", "/others/index.js", "/source/twice.js", "/callwright-rest.wasm",
      "/passwd.js",
    ] {
      let answer = try answer("GET \(path)")
      #expect(answer.hasPrefix("HTTP/1.1 403 Forbidden\r\n"), "\(path)")
      let words = "a link that leads out of the page's folder; put the file itself there"
      #expect(answer.hasSuffix("\r\n\r\n403 Forbidden: \(words)\n"))
    }
    for path in ["/self.js", "/gone.js"] { #expect(try answer("GET \(path)").hasPrefix("HTTP/1.1 404 ")) }
  }

  @Test func `the folder itself may be reached by a link`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.path() + "/page", withDestinationPath: folder.url.path() + "/web")
    #expect(WebFiles(folder: folder.url.path() + "/page").answer(to: "/index.html") == files.answer(to: "/index.html"))
    #expect(files.answer(to: "/index.html") != .missing)
  }

  @Test func `what a browser has already is not sent again`() throws {
    let tag = try #require(try answer("GET /").firstMatch(of: /ETag: ("[0-9a-f]+")/)?.1)
    let again = try answer("GET /", "Host: localhost:7\r\nIf-None-Match: \(tag)\r\n")
    #expect(again.hasPrefix("HTTP/1.1 304 ") && again.hasSuffix("\r\n\r\n"))
    try folder.write("another", at: "web/index.html")
    #expect(try answer("GET /", "Host: localhost:7\r\nIf-None-Match: \(tag)\r\n").hasSuffix("another"))
  }

  @Test func `a head alone, another method, a name of somebody else's`() throws {
    let head = try answer("HEAD /")
    #expect(head.contains("Content-Length: 10\r\n") && head.hasSuffix("\r\n\r\n"))
    #expect(try answer("DELETE /").hasPrefix("HTTP/1.1 405 "))
    #expect(try answer("GET /", "Host: rebound.example:7\r\n").hasPrefix("HTTP/1.1 421 "))
    #expect(try answer("GET /", "Host: localhost:8\r\n").hasPrefix("HTTP/1.1 421 "))
    #expect(try answer("GET /", "Host: 127.0.0.1:7\r\n").hasPrefix("HTTP/1.1 200 "))
  }

  @Test func `the page is found beside an installed binary, and in a checkout`() throws {
    let root = folder.url.path()
    try folder.write("", at: "prefix/share/callwright/web/index.html")
    #expect(
      WebFiles.nearest(toBinary: root + "/prefix/bin/callwright")?.folder == root + "/prefix/share/callwright/web")
    try folder.write("", at: "checkout/editors/web/index.html")
    for name in ["callwright.wasm", "callwright-rest.wasm"] { try folder.write("", at: "checkout/.build-wasm/" + name) }
    let checkout = try #require(WebFiles.nearest(toBinary: root + "/checkout/.build/debug/callwright"))
    for name in ["/callwright.wasm", "/callwright-rest.wasm"] {
      #expect(checkout.file(at: name)?.path == root + "/checkout/.build-wasm" + name)
    }
    #expect(checkout.file(at: "/whole.wasm") == nil)
  }

  @Test func `wrong use is told`() throws {
    let result = try BuiltProgram.run(["web", "--port", "99999"], in: folder.url)
    #expect(result.exitCode == 2 && result.errors.contains("--port takes a number from 0 to 65535"))
    let none = try BuiltProgram.run(["web", "--root", "."], in: folder.url)
    #expect(none.exitCode == 2 && none.errors.contains("has no index.html"))
  }
}
