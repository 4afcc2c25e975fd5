/// The page's files: what may be asked for, and where it lies.
struct WebFiles {
  let folder: String

  /// Beside the installed binary, or in the checkout that it was built in; nil where neither is there.
  static func nearest(toBinary binary: String) -> WebFiles? {
    let installed = System.parent(of: System.parent(of: binary)) + "/share/callwright/web"
    if System.exists(installed + "/index.html") { return WebFiles(folder: installed) }
    return System.nearest("editors/web/index.html", above: System.parent(of: binary)).map {
      WebFiles(folder: System.parent(of: $0))
    }
  }

  /// A part of the server's module: beside the page, or where a checkout builds it.
  func module(_ name: String) -> String? {
    let checkout = System.parent(of: System.parent(of: folder)) + "/.build-wasm" + name
    return [folder + name, checkout].first { System.exists($0) }
  }

  enum Answer: Equatable {
    case contents([UInt8], type: String)
    /// The name is a link, and what it leads to is no part of the page.
    case outside
    case missing
  }

  /// What a browser gets that asks for a path.
  func answer(to path: String) -> Answer {
    guard let (named, type) = file(at: path), let target = System.resolved(named) else { return .missing }
    // Of a part of the module it is the folder that it was found in.
    let folder = path.hasSuffix(".wasm") ? System.parent(of: named) : folder
    guard let inside = System.resolved(folder), target.hasPrefix(inside == "/" ? "/" : inside + "/") else {
      return .outside
    }
    // What was looked at is what is read: the path without links, not the one that may lead elsewhere by now.
    guard let contents = try? System.read(target) else { return .missing }
    return .contents(contents, type: type)
  }

  /// A file by the path that a browser asks for. Only names without surprises, of kinds that a page is made of: nothing hidden,
  /// nothing above the folder.
  func file(at path: String) -> (path: String, type: String)? {
    let name = path == "/" ? "/index.html" : path
    let parts = name.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    guard name.hasPrefix("/"), parts.allSatisfy(WebFiles.isPlain), let last = parts.last,
      let dot = last.lastIndex(of: "."), let type = WebFiles.types[String(last[dot...])]
    else { return nil }
    if last.hasSuffix(".wasm") { return WebFiles.modules.contains(name) ? module(name).map { ($0, type) } : nil }
    return (folder + name, type)
  }

  private static func isPlain(_ part: Substring) -> Bool {
    part.utf8.first != UInt8(ascii: ".")
      && !part.isEmpty
      && part.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
          UInt8(ascii: "."):
          true
        default: false
        }
      }
  }

  private static let modules = ["/callwright.wasm", "/callwright-rest.wasm"]

  private static let types = [
    ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml", ".wasm": "application/wasm", ".webmanifest": "application/manifest+json",
    ".json": "application/json",
  ]
}
