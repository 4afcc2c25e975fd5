import JSONText
import JobModel
import Templates

/// How a function is written whose arguments are being typed.
package struct Signature: Sendable, Equatable {
  /// `printf "%.0f" NUMBER`.
  package let form: String
  package let help: String
  package let arguments: [String]
  /// Which of them is being typed; the last one where it may come several times.
  package let active: Int
}

extension Snapshot {
  /// The function of a template that the cursor stands in.
  package func signature(at offset: Int) -> Signature? {
    let site =
      document.job == nil
      ? JSONSite(document, at: offset).flatMap { templateSite(in: $0, at: offset) } : templateSite(at: offset)
    guard let site, let call = FunctionCursor(site.bytes, at: site.offset) else { return nil }
    let words = call.function.form.utf8.split(separator: UInt8(ascii: " ")).map {
      String(decoding: Array($0), as: UTF8.self)
    }
    let arguments = words.dropFirst().filter { $0 != "…" }
    guard !arguments.isEmpty, call.argument < arguments.count || words.last == "…" || call.function.arguments.isOpen
    else {
      return nil
    }
    return Signature(
      form: call.function.form, help: call.function.help, arguments: Array(arguments),
      active: min(call.argument, arguments.count - 1))
  }
}
