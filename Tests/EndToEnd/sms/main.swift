// Answers lines of questions, for the differential test: `S`, text in hexadecimal; or `P`, region, text in hexadecimal.

func bytes(hex: Substring.UTF8View) -> [UInt8] {
  var bytes: [UInt8] = []
  var high: UInt8?
  for digit in hex {
    let value = digit.isDigit ? digit - 0x30 : digit - 0x61 + 10
    if let first = high {
      bytes.append(first << 4 | value)
      high = nil
    } else {
      high = value
    }
  }
  return bytes
}

func sms(_ text: [UInt8]) -> String {
  let count = SMSCount(text[...])
  let name = count.encoding == .gsm7 ? "gsm7" : "ucs2"
  var ends = ""
  for end in count.ends { ends += (ends.isEmpty ? "" : ",") + "\(end)" }
  return "\(name) \(count.units) \(count.segments) \(count.room) \(count.outsiderCount) \(ends)"
}

func phone(_ text: [UInt8], _ region: String) -> String {
  guard let phone = PhoneNumber(text[...], region: region) else { return "- none - 0 0 " }
  let kind: (String, String) =
    switch phone.kind {
    case .ordinary: ("ordinary", "")
    case .emergency: ("emergency", "")
    case .shortCode: ("shortCode", "")
    case .fictional: ("fictional", "")
    case .unclear(let reason): ("unclear", reason)
    case .impossible(let reason): ("impossible", reason)
    }
  let flags = "\(phone.isExact ? 1 : 0) \(phone.hasLetters ? 1 : 0)"
  return "\(phone.e164?.text ?? "-") \(kind.0) \(phone.extension ?? "-") \(flags) \(kind.1)"
}

while let line = readLine() {
  let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
  if fields.count == 2, fields[0] == "S" {
    print(sms(bytes(hex: fields[1].utf8)))
  } else if fields.count == 3, fields[0] == "P" {
    print(phone(bytes(hex: fields[2].utf8), String(fields[1])))
  } else {
    print("?")
  }
}
