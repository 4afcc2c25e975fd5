/// Words whose full stop does not, or only perhaps, end a sentence. In lower case, without the last full stop.
public enum Abbreviations {
  /// Never the end of a sentence: something always follows.
  public static let never = WordSet(
    """
    mr mrs ms dr prof st mt nos ext e.g i.e vs approx dept fig p pp sec gen rep sen rev hon capt lt col ave blvd rd
    appt min max tel esp est excl misc temp attn cf incl bzw dra ej evtl ggf inkl nr sra srta zzgl
    """)

  /// The end of a sentence only where the next word plainly begins one.
  public static let maybe = WordSet(
    """
    inc ltd co corp llc etc a.m p.m u.s u.s.a u.k e.u jr sr ph.d m.d d.d.s
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    """)

  /// Words that begin a sentence in lower case as well, behind a word that is no abbreviation: who writes no capitals ends
  /// sentences all the same.
  public static let plainStarters = WordSet(
    """
    also always ask can collect confirm could do does don't dont explain get give he her his i if it its it's let make
    never once our please repeat say send she should take tell text thank then there these they this those transfer
    unless verify we we're you your
    """)

  /// Those of them that go on with no sentence, behind whatever word.
  static let orders = WordSet("ask dont do never say tell we")

  /// Words that are cut short where people write in a hurry.
  static let clipped = WordSet("addr appts approx apts avail info mins prob reqd secs temps")

  /// Who has or does what was named before: `the no. they called from`.
  static let owners = WordSet("he i it she that they we you")

  /// What stands before a thing.
  static let possessives = WordSet("a an any her his its my our that the their this what which your")

  /// Words that begin a sentence rather than go on with one.
  public static let starters = WordSet(
    """
    a after all also although always an and answer any are as ask at be because before book but by can check collect
    confirm could create did do does don't each else end every explain finally first for from get give he her here his how
    however i if in instead is it its keep lastly let log make may might must my never next no not note offer on once
    only or otherwise our please provide read record repeat route say schedule second send she should so some take tell
    text thank that the their then there these they third this those to transfer unless use verify wait was we were
    what when whenever where while who why will with without would you your
    """)
}
