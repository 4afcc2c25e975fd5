import Templates

extension FuzzTarget {
  /// A template is read, held against its data, completed, and run to an end.
  static let template = FuzzTarget(name: "template") { bytes in
    var supply = Supply(bytes)
    let place = supply.number(below: 1 << 16)
    let text = Array(bytes.dropFirst(2))
    let template = Template(text)
    _ = TemplateCheck(template, data: type)
    _ = TemplateCursor(text, at: place % (text.count + 1), data: type)
    var limits = TemplateLimits()
    limits.steps = 20_000
    limits.output = 1 << 16
    let outcome = template.run(with: data, limits: limits)
    hold(outcome.output.count <= 1 << 17, "a template writes more than it may")
    hold(template.errors.isEmpty || outcome.failure != nil, "a template with errors runs")
  }

  private static let data = TemplateValue.object([
    ("parameters", .object([("name", .text("Ana")), ("list", .list([.text("a"), .null, .boolean(true)]))])),
    ("variables", .object([("caller_name", .text("Raj"))])),
  ])

  private static let type = TemplateType.data(
    parameters: TemplateObjectType([.init("name", .text)], isOpen: true),
    variables: TemplateObjectType([.init("caller_name", .text)]))
}
