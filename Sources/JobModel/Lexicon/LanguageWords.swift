/// Frequent small words that tell languages apart; a word that two of them share stands in both or in neither.
public enum LanguageWords {
  public static let english = WordSet(
    """
    about after all and any are ask before but call caller can confirm could do does don't for from get give have
    how if into is it know let like make may must my never no not of or our out please say should speak take tell than
    thank that the their them then there they this to try until up us use want we were what when which who will with
    would you your
    """)

  public static let spanish = WordSet(
    """
    antes cita con confirme cuando cómo de debe del desea después diga dile dígale el ella ellos en entonces es esta
    este está gracias hasta la las le les llama llamada los luego más necesita nombre nunca o para pero pida por
    pregunta pregunte puede que quiere se si siempre sin sobre son su sus también tiene una usted y
    """)

  public static let french = WordSet(
    """
    alors appel après au aux avant avec avez ce ces cette client confirmez dans de demandez des dites donc du elle
    elles en est et ils jamais je la le les leur lui mais merci ne nom notre nous ou par pas plus pour puis que qui
    rendez-vous sa sans sera ses si son sont sur toujours un une vos votre vous à être
    """)

  public static let german = WordSet(
    """
    aber anrufer anrufers auf aus bei bitte danach dann das dem den der des die ein eine einem einen einer er es
    fragen für haben hat ich ihm ihn ihnen ihr ihre ihren im immer ist kann mit nach namen nicht nie ob oder sagen
    sein sich sie sind um und uns von wenn werden wie wir wird zu zum zur über
    """)

  public static let portuguese = WordSet(
    """
    antes ao com confirme da das de depois diga dos e ela ele eles em então essa esse está isso ligação mais mas na
    nas nome nos nunca não o obrigado os ou para pela pelo pergunte por possível quando que quer se sem sempre seu
    seus sua suas são também tem um uma você à é
    """)

  public static let italian = WordSet(
    """
    alla allora anche appuntamento che chi chiama chiamata chiedere chiedi come con conferma cosa da dal dei del
    della delle di dopo e essere gli grazie ha hanno il io la le lei loro ma mai nel nella nome non o ogni per
    perché più poi prima quando questa questo se sempre senza si sono sua suo tutti un una vuole è
    """)
}
