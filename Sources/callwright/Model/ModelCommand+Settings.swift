import Glibc
import JobModel

extension ModelCommand {
  /// Why there is no model to ask.
  struct Missing: Error, Equatable {
    let words: String
  }

  /// The command that the person's own settings name, and nothing else does: no workspace, no editor, no flag.
  static func own(in personal: PersonalSettings = PersonalSettings()) throws(Missing) -> ModelCommand {
    guard let path = PersonalSettings.path else {
      throw Missing(words: "no model is set up, and neither XDG_CONFIG_HOME nor HOME says where your settings are")
    }
    guard let model = personal.settings.model else {
      let reasons = personal.notes.map { "; " + $0 }.joined()
      throw Missing(
        words: "no model is set up: name its command in \(path), as in { \"model\": { \"command\": [\"PROGRAM\"] } }"
          + reasons)
    }
    if let obstacle = obstacle(to: path) { throw Missing(words: obstacle) }
    return ModelCommand(
      words: model.command, timeoutSeconds: model.timeoutSeconds, maxBytes: model.maxBytes,
      folder: System.parent(of: path))
  }

  /// A file that somebody else may write could name any program.
  private static func obstacle(to path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return "\(path): \(String(cString: strerror(errno)))" }
    if status.st_uid != geteuid(), status.st_uid != 0 {
      return "\(path) belongs to another user, so no program is run from it"
    }
    if status.st_mode & S_IWOTH != 0 {
      return "anybody can write to \(path), so no program is run from it; chmod o-w fixes that"
    }
    return nil
  }
}
