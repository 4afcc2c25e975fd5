import JobModel
import Testing

struct SettingsTests {
  @Test func `everything that can be set is read, between comments`() {
    let (settings, issues) = Settings.read(
      Array(
        """
        {
          // mine
          "model": { "command": ["/usr/bin/rewrite", "--fast", ""], "timeoutSeconds": 5, "maxBytes": 1000 },
          "history": { "megabytes": 10, "entriesPerJob": 20 },
          "color": "never", /* quiet */
        }
        """.utf8))
    var model = Settings.Model(command: ["/usr/bin/rewrite", "--fast", ""])
    (model.timeoutSeconds, model.maxBytes) = (5, 1000)
    #expect(settings.model == model)
    #expect(settings.history.megabytes == 10 && settings.history.entriesPerJob == 20)
    #expect(settings.color == "never" && issues.isEmpty)
  }

  @Test func `what is not set is as documented`() {
    let (settings, issues) = Settings.read(Array(#"{ "model": { "command": ["a"] } }"#.utf8))
    #expect(settings.model?.timeoutSeconds == 60 && settings.model?.maxBytes == 1_048_576)
    #expect(settings.history.megabytes == 256 && settings.history.entriesPerJob == 1_000)
    #expect(settings.color == nil && issues.isEmpty)
    #expect(Settings().model == nil)
  }

  @Test(arguments: [
    ("{\n\"color\": \"blue\" }", 1, "\"color\" must be one of \"auto\", \"always\", \"never\""),
    ("{ \"history\": { \"megabytes\": 0 } }", 0, "\"megabytes\" must be a whole number from 1 to 1,000,000,000"),
    ("{ \"history\": { \"megabytes\": 9223372036854775807 } }", 0, "\"megabytes\" must be a whole number"),
    ("{ \"history\": { \"entriesPerJob\": \"9\" } }", 0, "\"entriesPerJob\" must be"),
    ("{ \"history\": 7 }", 0, "\"history\" must be an object"),
    ("{ \"model\": { \"command\": \"rm -rf\" } }", 0, "\"command\" must be a list of texts"),
    ("{ \"model\": { \"command\": [] } }", 0, "\"command\" must be a list of texts"),
    ("{ \"model\": { \"command\": [\"a\", 1] } }", 0, "\"command\" must be a list of texts"),
    ("{ \"model\": { \"command\": [\"\"] } }", 0, "\"command\" must be a list of texts"),
    ("{ \"model\": {} }", 0, "the model needs \"command\""),
    ("{ \"colour\": \"auto\" }", 0, "there is no \"colour\" in the settings; did you mean \"color\"?"),
    ("{ \"zzz\": 1 }", 0, "it has: $schema, model, history, color"),
    ("{ \"color\": \"auto\",\n \"color\": \"auto\" }", 1, "\"color\" appears twice"),
    ("{ \"color\": ", 0, "until then the standard settings apply"), ("", 0, "the standard settings apply"),
    ("[]", 0, "the file must be an object"),
  ])
  func `what is wrong is named, and counts as not set`(text: String, line: Int, words: String) {
    let (settings, issues) = Settings.read(Array(text.utf8))
    #expect(issues.count == 1 && issues.first?.line == line)
    #expect(issues.first?.message.contains(words) == true, "\(issues)")
    #expect(settings.model == nil && settings.history == Settings.History())
  }

  @Test func `one wrong value leaves the others`() {
    let (settings, issues) = Settings.read(
      Array(
        #"{ "model": { "command": ["a"], "timeoutSeconds": -1, "maxBytes": 5 }, "history": { "megabytes": 3 } }"#.utf8))
    #expect(settings.model?.timeoutSeconds == 60 && settings.model?.maxBytes == 5)
    #expect(settings.history.megabytes == 3)
    #expect(
      issues.map { $0.message } == [
        "\"timeoutSeconds\" must be a whole number from 1 to 1,000,000,000, without quotes, so it is not read"
      ])
  }
}
