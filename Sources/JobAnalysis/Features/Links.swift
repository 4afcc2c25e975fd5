import JobModel

/// A place of the text that leads somewhere.
package struct Link: Sendable, Equatable {
  package enum Destination: Sendable, Equatable {
    case address(String)
    /// A file of the workspace, by its path from the workspace's folder.
    case file(String)
  }

  package let range: Range<Int>
  package let destination: Destination
}

extension Snapshot {
  /// The addresses of a job's prose and messages, the files of the actions that it calls, and the jobs of a step.
  package var links: [Link] {
    var links: [Link] = []
    for atom in document.job?.atoms ?? [] {
      switch atom.kind {
      case .url: links += address(atom.range, scheme: "https://")
      case .email:
        links.append(Link(range: atom.range, destination: .address("mailto:" + document.text.string(atom.range))))
      default: break
      }
    }
    for mention in mentions where !mention.range.isEmpty {
      guard let path = file(of: mention.symbol), path != document.path else { continue }
      links.append(Link(range: mention.range, destination: .file(path)))
    }
    return links.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Only what a browser opens without a question; an address with a variable in it leads nowhere yet.
  private func address(_ range: Range<Int>, scheme: String) -> [Link] {
    let text = document.text.string(range)
    guard !text.utf8.contains(UInt8(ascii: "{")) else { return [] }
    let lower = text.utf8.prefix(8).map { $0.lowercased }
    let isWhole = lower.starts(with: "http://".utf8) || lower.starts(with: "https://".utf8)
    return [Link(range: range, destination: .address(isWhole ? text : scheme + text))]
  }

  private func file(of symbol: Symbol) -> String? {
    switch symbol {
    case .action(let name): workspace.action(named: name)?.path
    case .job(let name): workspace.jobs?.first { $0.name == name }?.path
    default: nil
    }
  }
}
