import Domain
import Testing

struct PersonNameTests {
  @Test(arguments: [
    ("Drs. H. Suwarto Hadikusumo, M.Si.", ["Drs.", "H."], "Suwarto Hadikusumo", ["M.Si."]),
    (
      "Dewi Anggraeni Pusposari, S.Kom., M.Kom.", [], "Dewi Anggraeni Pusposari",
      ["S.Kom.", "M.Kom."]
    ),
    ("Retno Kusumaningdyah", [], "Retno Kusumaningdyah", []),
    ("Sri Wahyuningtyas L, SH", [], "Sri Wahyuningtyas L", ["SH"]),
    ("Bagus Prasetya S.Kom", [], "Bagus Prasetya", ["S.Kom"]),
    ("Prof. Dr. Ir. Hasan, Ph.D.", ["Prof.", "Dr.", "Ir."], "Hasan", ["Ph.D."]),
    ("H", [], "H", []),
    ("I Wayan Sudiarta, A.Md.", [], "I Wayan Sudiarta", ["A.Md."]),
    ("M. Agus H.", [], "M. Agus H.", []),
    ("", [], "", []),
  ])
  func titlesAreToldFromTheName(full: String, front: [String], core: String, back: [String]) {
    let name = PersonName.parse(full)
    #expect(name.frontTitles == front)
    #expect(name.core == core)
    #expect(name.backTitles == back)
  }

  @Test(arguments: [
    ("Nur ‘Aini Rahmadhani, S.E.", ["nur", "aini", "rahmadhani"]),
    ("SRI WAHYUNINGTYAS L, S.H", ["sri", "wahyuningtyas", "l"]),
    ("Ma'ruf Al-Amin", ["maruf", "al", "amin"]),
    ("René Müller", ["rene", "muller"]),
    ("Rene\u{301} Da Costa", ["rene", "da", "costa"]),
    ("  Retno\u{A0}K.  ", ["retno", "k"]),
    ("Margono", ["margono"]),
    ("漢字", []),
  ])
  func tokensAreWhatNamesAreComparedBy(full: String, tokens: [String]) {
    #expect(PersonName.parse(full).tokens == tokens)
  }

  @Test(arguments: [
    "Drs. H. Suwarto Hadikusumo, M.Si.", "Retno Kusumaningdyah",
    "Dewi Anggraeni Pusposari, S.Kom., M.Kom.",
  ])
  func isWrittenAsLettersWriteIt(full: String) {
    #expect(PersonName.parse(full).full == full)
  }
}
