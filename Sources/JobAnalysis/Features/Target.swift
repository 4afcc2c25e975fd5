import JobModel

/// Somebody whom a call can be transferred to.
package struct Target: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case member
    case inbox
    case number(String)
  }

  package let name: String
  package let kind: Kind

  /// Where the call goes, on one line.
  package var summary: String {
    switch kind {
    case .member: "member: their phone rings, then their voicemail"
    case .inbox: "shared inbox: everyone rings at once, then voicemail"
    case .number(let number): "outside number \(number): its own routing and voicemail"
    }
  }
}

extension Workspace {
  /// Members, inboxes and numbers, in its order.
  var targets: [Target] {
    (members ?? []).map { Target(name: $0, kind: .member) }
      + (inboxes ?? []).map { Target(name: $0, kind: .inbox) }
      + (numbers ?? []).map { Target(name: $0.label, kind: .number($0.number)) }
  }

  /// The target that an argument names, in any letter case, behind an ignored `the` or `our`.
  package func target(named name: String) -> Target? {
    let wanted = Workspace.folded(name)
    return targets.first { target in
      let known = Workspace.folded(target.name)
      return known == wanted || wanted == Array("the ".utf8) + known || wanted == Array("our ".utf8) + known
    }
  }

  /// Lower case, one space between words.
  private static func folded(_ name: String) -> [UInt8] {
    Array(name.utf8.split { $0.isWhitespace }.map { $0.map { $0.lowercased } }.joined(separator: [0x20]))
  }
}

extension Snapshot {
  var targets: [Target] { workspace.targets }

  package func target(named name: String) -> Target? { workspace.target(named: name) }
}
