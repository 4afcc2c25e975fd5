/// What is asked at a terminal and answered on one line.
enum Question {
  /// The answer without blanks around it. Where somebody ends the input nothing is to be done.
  static func ask(_ question: String) throws(Arguments.Mistake) -> String {
    System.print(question)
    guard let line = readLine() else {
      System.print("\n")
      throw Arguments.Mistake(message: "stopped; nothing is written")
    }
    return trimmed(line)
  }

  /// An answer with commas in it, apart.
  static func parts(_ answer: String) -> [String] {
    answer.split(separator: ",").map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
