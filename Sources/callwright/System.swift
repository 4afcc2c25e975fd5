import Glibc

/// The platform, in one file: descriptors, files, folders, the terminal.
enum System {
  /// Why a file could not be read, in words for a person.
  enum ReadFailure: Error, Equatable {
    case missing
    case isFolder
    case isNoFile
    case tooLarge
    case refused(String)
  }

  /// A larger file is no job.
  static let largestFile = 16 * 1024 * 1024

  /// All bytes of a regular file. Pipes and devices are refused: they might never end.
  static func read(_ path: String) throws(ReadFailure) -> [UInt8] {
    let descriptor = retrying { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { throw errno == ENOENT || errno == ENOTDIR ? .missing : .refused(reason()) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .refused(reason()) }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFDIR { throw .isFolder }
    if kind != S_IFREG { throw .isNoFile }
    guard status.st_size <= largestFile else { throw .tooLarge }
    return try readAll(descriptor, expecting: Int(status.st_size))
  }

  /// Everything up to the end of what a descriptor gives.
  static func readAll(_ descriptor: Int32, expecting size: Int = 0) throws(ReadFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    if size > 0 {
      // Nearly always the file has its size still, and one call asks for all of it and for what would come behind.
      guard let whole = readSome(descriptor, atMost: size + 1) else { throw .refused(reason()) }
      if whole.count == size { return whole }
      bytes = whole
    }
    while true {
      guard let part = readSome(descriptor, atMost: 65_536) else { throw .refused(reason()) }
      if part.isEmpty { return bytes }
      bytes += part
      if bytes.count > largestFile { throw .tooLarge }
    }
  }

  /// What a descriptor has now; empty at its end, nil for an error.
  static func readSome(_ descriptor: Int32, atMost size: Int) -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let got = retrying { Glibc.read(descriptor, buffer.baseAddress, size) }
      failed = got < 0
      count = max(0, got)
    }
    return failed ? nil : bytes
  }

  /// Writes everything; false where nobody reads any more.
  @discardableResult
  static func write(_ bytes: some Collection<UInt8>, to descriptor: Int32) -> Bool {
    let bytes = Array(bytes)
    var written = 0
    while written < bytes.count {
      let step = bytes.withUnsafeBytes { buffer in
        retrying { Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written) }
      }
      if step < 0, errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else if step <= 0 {
        return false
      } else {
        written += step
      }
    }
    return true
  }

  /// Writes to standard output, or ends: quietly where the reader of a pipe went away, else saying why.
  static func print(_ text: String) { print(Array(text.utf8)) }

  /// `gone` is the exit code where nobody reads any more.
  static func print(_ bytes: [UInt8], ifGone gone: Int32 = SIGPIPE + 128) {
    if write(bytes, to: 1) { return }
    if errno == EPIPE { exit(gone) }
    printError("callwright: standard output cannot be written: \(reason())")
    exit(2)
  }

  static func printError(_ text: String) {
    write((text + "\n").utf8, to: 2)
  }

  /// A call is made again when a signal interrupted it.
  static func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }

  private static func reason() -> String {
    String(cString: strerror(errno))
  }
}

/// Folders and paths.
extension System {
  struct Entry {
    enum Kind {
      case folder
      case linkedFolder
      case file
    }

    let name: String
    let kind: Kind
    /// It may be a link: where the file system does not say, each may.
    let mayBeLink: Bool
    /// A name that is not UTF-8 is shown repaired, and nothing can be opened by it.
    let isNameValid: Bool
  }

  /// What is in a folder, sorted by the bytes of the names, or why it cannot be read.
  static func entries(of folder: String) -> Result<[Entry], ReadFailure> {
    guard let stream = opendir(folder) else {
      return .failure(errno == ENOENT ? .missing : .refused(String(cString: strerror(errno))))
    }
    defer { closedir(stream) }
    // All names, each with a zero behind it: put in order as bytes, and made strings after that.
    var names: [CChar] = []
    var found: [(start: Int, type: Int)] = []
    while let entry = readdir(stream) {
      let start = names.count
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          names.append(contentsOf: UnsafeBufferPointer(start: $0, count: strlen($0) + 1))
        }
      }
      found.append((start, Int(entry.pointee.d_type)))
    }
    return .success(names.withUnsafeBufferPointer { sorted(found, $0, in: folder) })
  }

  private static func sorted(
    _ found: [(start: Int, type: Int)], _ names: UnsafeBufferPointer<CChar>, in folder: String
  ) -> [Entry] {
    guard let base = names.baseAddress else { return [] }
    return found.sorted { strcmp(base + $0.start, base + $1.start) < 0 }.compactMap { entry in
      let valid = String(validatingCString: base + entry.start)
      let name = valid ?? String(cString: base + entry.start)
      if name == "." || name == ".." { return nil }
      return Entry(
        name: name, kind: kind(of: entry.type, at: folder, name),
        mayBeLink: entry.type == Int(DT_LNK) || entry.type == Int(DT_UNKNOWN), isNameValid: valid != nil)
    }
  }

  private static func kind(of type: Int, at folder: String, _ name: String) -> Entry.Kind {
    switch type {
    case Int(DT_DIR): .folder
    case Int(DT_LNK): isFolder(folder + "/" + name) ? .linkedFolder : .file
    case Int(DT_UNKNOWN):
      isFolder(folder + "/" + name, following: false) ? .folder : isFolder(folder + "/" + name) ? .linkedFolder : .file
    default: .file
    }
  }

  static func isFolder(_ path: String, following: Bool = true) -> Bool {
    var status = stat()
    let result = following ? stat(path, &status) : lstat(path, &status)
    return result == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  static var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  /// Whether the folder that the program stands in is still there: names of files mean nothing without it.
  static var hasCurrentFolder: Bool {
    guard let path = getcwd(nil, 0) else { return false }
    free(path)
    return true
  }

  /// The nearest file of that name in `folder` or over it, where it can be read.
  static func find(_ name: String, above folder: String) -> (path: String, bytes: [UInt8])? {
    guard let path = nearest(name, above: folder), let bytes = try? read(path) else { return nil }
    return (path, bytes)
  }

  /// The nearest thing of that name in `folder` or over it, not past the folder that holds `.git`.
  static func nearest(
    _ name: String, above folder: String, where isThere: (String) -> Bool = exists
  ) -> String? {
    var folder = folder
    while true {
      let path = path(of: name, in: folder)
      if isThere(path) { return path }
      if folder == "/" || folder.isEmpty || exists(folder + "/.git") { return nil }
      folder = parent(of: folder)
    }
  }

  /// An absolute path without `.` and `..`, whether or not anything lies there.
  static func absolute(_ path: String) -> String {
    var parts: [Substring] = []
    for part in (path.hasPrefix("/") ? path : currentFolder + "/" + path).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// An absolute path as seen from the current folder, where it lies below that.
  static func relative(_ path: String) -> String {
    let folder = currentFolder
    return path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
  }

  /// Where something lies once all links on its way are followed; nil where nothing does.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static func path(of name: String, in folder: String) -> String {
    folder == "/" ? "/" + name : folder + "/" + name
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }
}

/// The terminal and the machine.
extension System {
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The columns of the terminal, or 100 where there is none.
  static var width: Int {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 100 }
    return Int(size.ws_col)
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  static var environmentNames: [String] {
    var names: [String] = []
    var place = environ
    while let entry = place.pointee {
      names.append(String(String(cString: entry).prefix { $0 != "=" }))
      place += 1
    }
    return names
  }

  static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// A reader that goes away, and a file that may not grow further, are seen as failed writes, not as signals.
  static func ignoreWriteSignals() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
