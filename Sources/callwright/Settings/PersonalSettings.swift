import JobModel

/// The settings of the person who runs this, from `callwright/settings.json` in the folder for such files.
struct PersonalSettings {
  /// What holds, wrong or missing parts as the standard has them.
  let settings: Settings
  /// What is wrong with the file, with its path and line.
  let notes: [String]

  /// What holds; what is wrong with the file is told.
  static func told() -> Settings {
    let personal = PersonalSettings()
    for note in personal.notes { CommandLineTool.tell(note) }
    return personal.settings
  }

  init() {
    guard let path = PersonalSettings.path else {
      self.init(Settings(), notes: [])
      return
    }
    do throws(System.ReadFailure) {
      let (settings, issues) = Settings.read(try System.read(path))
      self.init(settings, notes: issues.map { "\(path):\($0.line + 1): \($0.message)" })
    } catch .missing {
      self.init(Settings(), notes: [])
    } catch {
      self.init(Settings(), notes: ["\(path): \(error.words); the standard settings apply"])
    }
  }

  private init(_ settings: Settings, notes: [String]) {
    self.settings = settings
    self.notes = notes
  }

  /// Nil where neither variable says where a person's files are.
  static var path: String? {
    if let folder = System.environment("XDG_CONFIG_HOME"), isAbsolute(folder) {
      return folder + "/callwright/settings.json"
    }
    guard let home = System.environment("HOME"), isAbsolute(home) else { return nil }
    return home + "/.config/callwright/settings.json"
  }

  private static func isAbsolute(_ path: String) -> Bool { path.utf8.first == UInt8(ascii: "/") }
}
