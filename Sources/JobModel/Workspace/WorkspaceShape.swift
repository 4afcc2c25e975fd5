extension ObjectShape {
  /// `callwright.json`.
  package static let workspace = ObjectShape(
    name: "the workspace",
    keys: [
      Key("$schema", .text, "where the schema of this file is; not read"),
      Key("profile", .choice(Profile.all.map { $0.id }), "the product that the jobs are for"),
      Key("members", .list(.object(member)), "the people who a call can be transferred to"),
      Key("inboxes", .list(.object(inbox)), "the shared inboxes that a call can be transferred to"),
      Key("numbers", .list(.object(number)), "outside numbers that a call can be transferred to"),
      Key("lines", .list(.object(line)), "your own numbers, and whether each is registered for texting"),
      Key("channels", .list(.object(channel)), "messaging channels that text messages are sent from"),
      Key("integrations", .object(integrations), "what is connected"),
      Key("variables", .map(.object(variable)), "what is filled in during a call"),
      Key("steps", .list(.object(step)), "the steps of your call flow and the jobs attached to each"),
      Key("rules", .map(.choice(["off"] + Severity.allCases.map { $0.name })), "how much a rule matters here"),
      Key("lint", .object(lint), "what callwright lint expects of these files, unless told otherwise"),
      Key("countAs", .choice(["utf16", "scalars", "graphemes"]), "what counts as one character"),
      Key("limits", .object(limits), "your own limits"),
      Key("region", .region, "the country of phone numbers without a country code, in two letters"),
      Key("exclude", .list(.name), "files that are left out, as patterns"),
    ])

  private static let member = ObjectShape(
    name: "a member", keys: [Key("name", .name, isRequired: true, "as the vendor's menu shows it")])
  private static let inbox = ObjectShape(
    name: "an inbox", keys: [Key("name", .name, isRequired: true, "as the vendor's menu shows it")])
  private static let number = ObjectShape(
    name: "a number",
    keys: [
      Key("label", .name, isRequired: true, "the name that instructions use"),
      Key("number", .text, isRequired: true, "the phone number, best as +14155550123"),
    ])
  private static let line = ObjectShape(
    name: "a line",
    keys: [
      Key("number", .text, isRequired: true, "the phone number, best as +14155550123"),
      Key("registered", .flag, "whether it is registered for business messaging"),
    ])
  private static let channel = ObjectShape(
    name: "a channel",
    keys: [
      Key("name", .name, isRequired: true, "the name that text messages use"),
      Key("number", .text, "the number that its texts come from"),
    ])
  private static let integrations = ObjectShape(
    name: "the integrations", keys: [Key("jobber", .flag, "whether Jobber is connected")])
  private static let variable = ObjectShape(
    name: "a variable",
    keys: [
      Key("description", .text, "what it holds"),
      Key("sample", .text, "a value to show in previews"),
      Key("optional", .flag, "whether it may be empty"),
      Key("maxLength", .count, "the longest value in characters"),
    ])
  private static let step = ObjectShape(
    name: "a step",
    keys: [
      Key("name", .name, isRequired: true, "the step's name"),
      Key("number", .text, "the phone number that it answers"),
      Key("jobs", .list(.name), "the jobs attached to it, by file name without .job.md"),
    ])
  private static let lint = ObjectShape(
    name: "what lint asks",
    keys: [
      Key("severity", .choice(Severity.allCases.map { $0.name }), "only findings of this severity or above are shown"),
      Key("maxWarnings", .count, "how many warnings are allowed"),
      Key("baseline", .name, "the file with the known findings, relative to this one"),
    ])
  private static let limits = ObjectShape(
    name: "the limits",
    keys: [
      Key("name", .limit, "characters in a job's name"),
      Key("description", .limit, "characters in a job's description"),
      Key("trigger", .limit, "characters in a job's trigger"),
      Key("instructions", .limit, "characters in a job's instructions"),
      Key("jobsPerStep", .limit, "jobs attached to one step"),
      Key("smsSegments", .limit, "segments in one text message"),
    ])
}
