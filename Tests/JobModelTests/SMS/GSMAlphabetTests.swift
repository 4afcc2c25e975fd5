import JobModel
import Testing

struct GSMAlphabetTests {
  @Test(arguments: ["@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ", " !\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà", "azAZ09"])
  func `a character of the default alphabet takes one septet`(characters: String) {
    for scalar in characters.unicodeScalars { #expect(GSMAlphabet.septets(of: scalar.value) == 1, "\(scalar)") }
  }

  @Test func `a character of the extension table takes two septets`() {
    for scalar in "^{}[]~|\\€\u{C}".unicodeScalars { #expect(GSMAlphabet.septets(of: scalar.value) == 2, "\(scalar)") }
  }

  @Test func `what is in neither table has no septets`() {
    for scalar in "`\t\0\u{1B}\u{7F}çáêΑα“’–…\u{A0}ж🙂\u{10FFFF}".unicodeScalars {
      #expect(GSMAlphabet.septets(of: scalar.value) == nil, "\(scalar)")
    }
  }

  @Test func `the alphabet has as many characters as there are codes for them`() {
    let costs = (0...0xFFFF).compactMap { GSMAlphabet.septets(of: $0) }
    #expect(costs.count { $0 == 1 } == 127)
    #expect(costs.count { $0 == 2 } == 10)
  }
}
