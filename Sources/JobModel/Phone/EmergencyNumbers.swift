/// Numbers that no text should send a caller to by way of an answering service.
enum EmergencyNumbers {
  /// The ones that phones know in every country, and those of the country.
  static func contain(_ digits: [UInt8], in region: PhoneRegion?) -> Bool {
    guard digits.count >= 2, digits.count <= 5 else { return false }
    if everywhere.contains(digits, 0..<digits.count) { return true }
    guard let region else { return false }
    let name = Array(region.name.utf8)
    return byRegion.contains { entry in
      entry.regions.contains(name, 0..<name.count) && entry.numbers.contains(digits, 0..<digits.count)
    }
  }

  private static let everywhere = WordSet("911 112 999 000")

  private static let byRegion: [(regions: WordSet, numbers: WordSet)] = [
    (WordSet("de cn jp tw lk la"), WordSet("110")),
    (WordSet("no sj"), WordSet("110 113")),
    (WordSet("dk fo"), WordSet("114")),
    (WordSet("cn jp kr tw id lk mv"), WordSet("119")),
    (WordSet("jp"), WordSet("118")),
    (WordSet("cn"), WordSet("120 122")),
    (WordSet("it va sm"), WordSet("113 114 115 117 118")),
    (WordSet("fr mc gp mq re gf pf nc yt bl mf pm wf"), WordSet("15 17 18 114 115 119 191 196 197")),
    (WordSet("ma eh"), WordSet("15 19 150 177")),
    (WordSet("tn"), WordSet("190 197 198")),
    (WordSet("ch li"), WordSet("117 118 144 1414")),
    (WordSet("at"), WordSet("122 133 144 140")),
    (WordSet("be"), WordSet("100 101")),
    (WordSet("es"), WordSet("061 062 080 085 088 091 092")),
    (WordSet("pt"), WordSet("115 117")),
    (WordSet("au cc cx"), WordSet("106")),
    (WordSet("nz"), WordSet("111")),
    (WordSet("in"), WordSet("100 101 102 108")),
    (WordSet("mx"), WordSet("060 065 066 068 080 089")),
    (WordSet("br"), WordSet("190 192 193 191 194 197 199")),
    (WordSet("ru by kz ua am az ge kg tj tm uz"), WordSet("101 102 103 104 01 02 03 04")),
    (WordSet("tr"), WordSet("110 155 156 177")),
    (WordSet("za"), WordSet("10111 10177 112")),
    (WordSet("il ps"), WordSet("100 101 102")),
    (WordSet("ae"), WordSet("997 998")),
    (WordSet("sa"), WordSet("997 998 937")),
    (WordSet("sg"), WordSet("993 995")),
    (WordSet("hk"), WordSet("992")),
    (WordSet("ph"), WordSet("117")),
    (WordSet("th"), WordSet("191 199 1669")),
    (WordSet("vn"), WordSet("113 114 115")),
    (WordSet("pk"), WordSet("15 16 115 1122")),
    (WordSet("kr"), WordSet("113 122")),
    (WordSet("ar"), WordSet("100 101 107")),
    (WordSet("cl"), WordSet("131 132 133")),
    (WordSet("co"), WordSet("123 125")),
    (WordSet("pe"), WordSet("105 106 116 117")),
    (WordSet("cz sk"), WordSet("150 155 158")),
    (WordSet("pl"), WordSet("997 998")),
    (WordSet("hu"), WordSet("104 105 107")),
    (WordSet("hr si rs me ba mk"), WordSet("113 122 123 124 192 193 194")),
    (WordSet("gr"), WordSet("100 166 199")),
    (WordSet("eg"), WordSet("122 123 180")),
    (WordSet("jm tt bb"), WordSet("110 119 990 211 511")),
    (WordSet("cy"), WordSet("199")),
  ]
}
