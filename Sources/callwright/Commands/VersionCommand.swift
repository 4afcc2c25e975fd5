import JobModel

extension Command {
  static let version = Command("version", "prints the version", examples: ["callwright version"]) { _ in
    System.print("callwright \(Callwright.version)\n")
    return 0
  }
}
