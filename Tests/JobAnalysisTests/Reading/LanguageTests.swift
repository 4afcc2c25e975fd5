import JobAnalysis
import JobModel
import Testing

struct LanguageTests {
  private func languages(_ text: String) -> [Bool] {
    Reading(JobSyntax(SourceText(text))).sentences.map { $0.isEnglish }
  }

  @Test(arguments: [
    "Pregunte el nombre y la dirección de la persona que llama.",
    "Demandez le nom et l'adresse du client, puis dites que nous rappelons.",
    "Frage nach dem Namen und der Adresse, dann sage, dass wir zurückrufen.",
    "Pergunte o nome e o endereço da pessoa que está na linha.",
    "Chiedi il nome e l'indirizzo della persona che chiama.",
    "Спросите имя и адрес звонящего.",
    "お名前とご住所を お聞き ください。",
    "Zapytaj rozmówcę o imię i adres, potem powiedz, że oddzwonimy do niego jutro rano.",
  ])
  func `another language is no English`(text: String) {
    #expect(languages(text).allSatisfy { !$0 })
  }

  @Test(arguments: [
    "Ask for the caller's name.", "Goal: book a visit", "Name, company, phone number",
    "Say \"Bonjour\" and ask for the name.",
    "Ask Mr. García de la Torre for the address.",
  ])
  func `English is`(text: String) {
    #expect(languages(text).allSatisfy { $0 })
  }

  @Test func `a few foreign words in a short block say nothing of it`() {
    let text =
      "Ask for these, one at a time:\n- Exact location (Straße, PLZ)\n- Bitte nennen Sie die Nummer und die Straße\n"
    #expect(languages(text) == [true, true, false])
  }

  @Test func `a foreign block in an English job stands alone, and a short one goes with it`() {
    let text =
      "Ask for the caller's name.\n\nDiga que la cita está confirmada y que les llamamos.\n\nGracias.\n\nThen thank them for it.\n"
    #expect(languages(text) == [true, false, false, true])
  }
}
