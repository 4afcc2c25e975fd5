package import JSONText

extension JobDifference.Entry {
  package var kindName: String {
    switch kind {
    case .removed: "removed"
    case .added: "added"
    case .changed: "changed"
    case .moved: "moved"
    }
  }

  /// "removed: what to do if they decline (step 3): Skip it.", "transfer target changed: Sales → Front desk (step 5)".
  package var words: String {
    let at = place.map { " (\($0))" } ?? ""
    switch kind {
    case .removed: return "removed: " + subject + at + (old.map { ": " + $0 } ?? "")
    case .added: return "added: " + subject + at + (new.map { ": " + $0 } ?? "")
    case .changed: return subject + " changed" + at + ": " + (old ?? "nothing") + " → " + (new ?? "nothing")
    case .moved: return "moved: " + subject + ", from " + (old ?? "where it was") + " to " + (new ?? "another place")
    }
  }
}

extension JobDifference {
  /// For people: a line for each difference.
  package var lines: [String] { entries.map { $0.words } }

  package var json: JSONValue {
    .array(
      entries.map { entry in
        [
          "kind": .string(entry.kindName), "subject": .string(entry.subject),
          "place": entry.place.map { .string($0) } ?? .null, "old": entry.old.map { .string($0) } ?? .null,
          "new": entry.new.map { .string($0) } ?? .null,
        ]
      })
  }

  /// For a pull request: one list, the words of the jobs as they stand.
  package func markdown(title: String) -> String {
    var lines = ["### " + JobDifference.escaped(title), ""]
    for entry in entries {
      let at = entry.place.map { " (\($0))" } ?? ""
      var line = "- **\(entry.kindName)** " + JobDifference.escaped(entry.subject) + at
      switch entry.kind {
      case .removed: line += entry.old.map { ": ~~\(JobDifference.escaped($0))~~" } ?? ""
      case .added: line += entry.new.map { ": " + JobDifference.escaped($0) } ?? ""
      case .changed:
        line +=
          ": ~~\(JobDifference.escaped(entry.old ?? "nothing"))~~ → " + JobDifference.escaped(entry.new ?? "nothing")
      case .moved: line += ", from \(entry.old ?? "where it was") to \(entry.new ?? "another place")"
      }
      lines.append(line)
    }
    if entries.isEmpty { lines.append("Nothing that the agent does is different.") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func escaped(_ text: String) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "@": safe += "\\"
      default: break
      }
      safe.unicodeScalars.append(scalar == "\n" ? " " : scalar)
    }
    return safe
  }
}
