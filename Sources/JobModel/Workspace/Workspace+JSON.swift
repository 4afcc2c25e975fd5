package import JSONText

extension Workspace {
  /// Reads a `callwright.json`; what is not in its shape counts as not set, and rules report it.
  package init(_ node: JSONNode) {
    self.init()
    profile = node["profile"]?.string.flatMap { Profile.named($0) } ?? .standard
    countUnit = node["countAs"]?.string.flatMap { CountUnit(name: $0) } ?? .utf16
    if let limits = node["limits"] { self.limits = Limits(limits) }
    region = node["region"]?.string ?? region
    members = Workspace.texts(node["members"], key: "name")
    inboxes = Workspace.texts(node["inboxes"], key: "name")
    numbers = node["numbers"]?.elements?.compactMap { element in
      guard let label = element["label"]?.string, let number = element["number"]?.string else { return nil }
      return Number(label: label, number: number)
    }
    lines = node["lines"]?.elements?.compactMap { element in
      element["number"]?.string.map { Line(number: $0, isRegistered: element["registered"]?.bool) }
    }
    channels = node["channels"]?.elements?.compactMap { element in
      element["name"]?.string.map { Channel(name: $0, number: element["number"]?.string) }
    }
    variables = node["variables"]?.members?.map { Variable($0) }
    steps = (node["steps"]?.elements ?? []).map { element in
      Step(
        name: element["name"]?.string ?? "", number: element["number"]?.string,
        jobs: (element["jobs"]?.elements ?? []).compactMap { $0.string })
    }
    hasJobber = node["integrations"]?["jobber"]?.bool
    exclude = (node["exclude"]?.elements ?? []).compactMap { $0.string }
    rules = (node["rules"]?.members ?? []).compactMap { member in
      guard let name = member.value.string else { return nil }
      if name == "off" { return RuleSetting(rule: member.key, level: .off) }
      return Severity(name: name).map { RuleSetting(rule: member.key, level: .atMost($0)) }
    }
    if let lint = node["lint"] { terms = Terms(lint) }
  }

  private static func texts(_ node: JSONNode?, key: String) -> [String]? {
    node?.elements?.compactMap { element in
      guard let text = element[key]?.string, text.utf8.contains(where: { $0 != 0x20 }) else { return nil }
      return text
    }
  }
}

extension Workspace.Variable {
  init(_ member: JSONMember) {
    self.init(name: member.key)
    description = member.value["description"]?.string
    sample = member.value["sample"]?.string
    isOptional = member.value["optional"]?.bool ?? false
    maxLength = member.value["maxLength"]?.int
  }
}

extension Workspace.Terms {
  init(_ node: JSONNode) {
    self.init()
    severity = node["severity"]?.string.flatMap { Severity(name: $0) }
    maxWarnings = node["maxWarnings"]?.int.flatMap { $0 < 0 ? nil : $0 }
    baseline = node["baseline"]?.string.flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension Limits {
  /// The vendor's limits with what a workspace says instead: a number, or null for none.
  init(_ node: JSONNode) {
    self.init()
    func read(_ key: String, _ limit: inout Int?) {
      guard let value = node[key] else { return }
      if value.isNull { limit = nil } else if let number = value.int, number >= 0 { limit = number }
    }
    read("name", &name)
    read("description", &description)
    read("trigger", &trigger)
    read("instructions", &instructions)
    read("jobsPerStep", &jobsPerStep)
    read("smsSegments", &smsSegments)
  }
}
