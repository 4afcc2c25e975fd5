/// The signs that other languages have for what is a function here.
struct OperatorSign {
  let sign: String
  let function: TemplateFunction

  private static let all = [
    OperatorSign(sign: "==", function: .eq), OperatorSign(sign: "!=", function: .ne),
    OperatorSign(sign: "<=", function: .le), OperatorSign(sign: ">=", function: .ge),
    OperatorSign(sign: "&&", function: .and), OperatorSign(sign: "||", function: .or),
    OperatorSign(sign: "<", function: .lt), OperatorSign(sign: ">", function: .gt),
    OperatorSign(sign: "!", function: .not),
  ]

  /// The sign that stands at `index`.
  init?(_ bytes: [UInt8], at index: Int) {
    for candidate in OperatorSign.all {
      let sign = Array(candidate.sign.utf8)
      guard index >= 0, index < bytes.count, bytes[index...].starts(with: sign) else { continue }
      self = candidate
      return
    }
    return nil
  }

  private init(sign: String, function: TemplateFunction) {
    self.sign = sign
    self.function = function
  }

  var problem: TemplateError.Kind { .operatorSign(sign, function: function) }
}
