import Foundation

/// Reads a template from standard input again and again: nanoseconds to read it, to read and check it, a byte each.
let bytes = Array(FileHandle.standardInput.readDataToEndOfFile())
let data = TemplateType.data(
  parameters: TemplateObjectType([
    .init("name", .text), .init("count", .number(largest: 10)),
    .init("people", .list(of: .object(.init([.init("name", .text)])))),
  ]),
  variables: TemplateObjectType([.init("phone", .text, isRequired: false)]))
let rounds = max(1, 2_000_000 / max(1, bytes.count))

func nanoseconds(_ work: () -> Bool) -> Double {
  let begun = DispatchTime.now().uptimeNanoseconds
  var accepted = 0
  for _ in 0..<rounds where work() { accepted += 1 }
  guard accepted == rounds else { fatalError("the template is not accepted") }
  return Double(DispatchTime.now().uptimeNanoseconds - begun) / Double(rounds * bytes.count)
}

let read = nanoseconds { Template(bytes).isAccepted }
let checked = nanoseconds {
  let template = Template(bytes)
  return TemplateCheck(template, data: data).places.count >= 0 && template.isAccepted
}
print(read, checked)
