extension Command {
  static let web = Command(
    "web", "serves the page for writing jobs to your browser",
    flags: [
      Flag("--open", "open the browser too"),
      Flag("--port", value: "N", "a port other than \(WebRun.port); 0 for any that is free"),
      Flag("--root", value: "FOLDER", "where the page's files are, if not beside the binary"),
    ],
    details: """
      The page is just files: the same server runs inside it, and what you write stays in your browser. It is \
      served on this machine only, until Ctrl-C; any other file server can serve it too.

      A browser keeps what you write per address, and the port is part of it: with another port you see another library. That \
      is why the port is always the same.
      """,
    examples: ["callwright web", "callwright web --open", "callwright web --port 0"]
  ) { arguments in
    WebRun.run(arguments)
  }
}

enum WebRun {
  /// C-A-L-L-W on a telephone.
  static let port = 22_559

  static func run(_ arguments: Arguments) -> Int32 {
    var port = WebRun.port
    if let given = arguments.value("--port") {
      guard let number = UInt16(given) else {
        return CommandLineTool.wrongUse("--port takes a number from 0 to 65535, not \"\(given)\"")
      }
      port = Int(number)
    }
    guard let files = files(arguments.value("--root")) else { return 2 }
    guard files.module("/callwright.wasm") != nil else {
      return CommandLineTool.wrongUse(
        "the page is here, but its server is not built: editors/install builds it, or Tests/EndToEnd/wasm/build")
    }
    do throws(System.ListenFailure) {
      let listener = try System.listen(port: port)
      let address = "http://127.0.0.1:\(listener.port)/"
      System.print("\(address)\n")
      if arguments.has("--open"), !System.openInBrowser(address) {
        System.printError("callwright: there is no xdg-open here; open that address yourself")
      }
      var server = WebServer(files, on: listener)
      server.run()
      return 0
    } catch {
      guard error.isTaken else { return CommandLineTool.wrongUse("port \(port): \(error.words)") }
      return CommandLineTool.wrongUse(
        "port \(port) is taken; if callwright web runs already, open http://127.0.0.1:\(port)/, else give a --port")
    }
  }

  private static func files(_ root: String?) -> WebFiles? {
    if let root {
      if System.exists(root + "/index.html") { return WebFiles(folder: System.absolute(root)) }
      _ = CommandLineTool.wrongUse("\(root) has no index.html")
      return nil
    }
    if let files = System.binary.flatMap({ WebFiles.nearest(toBinary: $0) }) { return files }
    _ = CommandLineTool.wrongUse(
      "the page's files are not beside this binary, in share/callwright/web; say where they are with --root")
    return nil
  }
}
