import Domain
import Roster
import Testing

/// The cases that were settled once and for all; nothing learned may change them.
struct SettledCasesTests {
  private static func staff() throws -> [Candidate] {
    [
      try person(1, "33.16", "Laksmi Paramitha", email: "laksmi@contoh.example"),
      try person(2, "33.16", "Laksmi Wulandari Kencana", post: "Sekretaris"),
      try person(3, "33.16", "Gilang Pradipta, S.H.", email: "gilang@contoh.example"),
      try person(4, "33.16", "Drs. H. Gilang Pradipta Utama", post: "Ketua"),
      try person(5, "33.15", "Nurmala Sekarwangi"),
      try person(6, "33.15", "Nur Sekarwangi"),
      try person(7, "33.17", "Hardian Wicaksono"),
      try person(8, "33.17", "Burhan Wicaksono"),
      try person(9, "33.18", "Burhanuddin Tirtayasa", email: "burhan@contoh.example"),
      try person(10, "33.18", "Sukarno Adisasmita"),
      try person(11, "33.18", "Citra Maheswari", email: "citra@contoh.example"),
      try person(12, "33.22", "Teguh Darmawangsa", post: "Ketua"),
      try person(13, "33.74", "Bayu Anggakusuma", post: "Ketua"),
    ]
  }

  private func match(
    _ name: String, email: String? = nil, also other: [Participant] = []
  ) throws -> Match {
    let matcher = try World.matcher(Self.staff())
    return try #require(
      matcher.match([Participant(displayName: name, email: email)] + other).first)
  }

  // (a) Every word shown fits two eligible people.
  @Test(
    arguments: [
      ("a first name of two", "KPU Kab Blora - Laksmi", nil, nil),
      ("all of one name, part of another", "KPU Kab Blora - Gilang Pradipta", nil, nil),
      ("a degree breaks no tie", "KPU Kab Blora - Gilang Pradipta, S.H.", nil, nil),
      ("titles break no tie", "KPU Kab Blora - Drs. H. Gilang Pradipta", nil, nil),
      ("an e-mail does", "KPU Kab Blora - Gilang Pradipta", "gilang@contoh.example", 3),
      ("a post held by one does", "KPU Kab Blora - Ketua Gilang Pradipta", nil, 4),
      ("a post held by one, without an office", "Ketua - Gilang Pradipta", nil, 4),
      ("a word more does", "KPU Kab Blora - Laksmi Kencana", nil, 2),
    ] as [(String, String, String?, Int64?)])
  func whatFitsTwo(story: String, name: String, email: String?, id: Int64?) throws {
    try expect(match(name, email: email), is: id)
  }

  // (b) A whole word beats the beginning or end of another name.
  @Test(
    arguments: [
      ("KPU Kab Grobogan - Nur", 6), ("KPU Kab Grobogan - Nurmala", 5),
      ("KPU Kab Grobogan - Nur. Sekarwangi", nil), ("KPU Kab Grobogan - N. Sekarwangi", nil),
    ] as [(String, Int64?)])
  func aWholeWordBeatsABeginning(name: String, id: Int64?) throws {
    try expect(match(name), is: id)
  }

  // (c) Somebody's account.
  @Test(
    arguments: [
      ("only an office", "KPU Kab Demak", nil),
      ("a unit of the office", "Subbag Hukum KPU Demak", nil),
      ("another's full name", "KPU Rembang - Sukarno Adisasmita", nil),
      ("a full name of nobody", "Jumadi Kertarajasa", nil),
      ("own full name", "Citra Maheswari", 11),
      ("own name, other office", "KPU Kab Blora_Citra Maheswari", 11),
      ("own first name", "Citra", 11), ("a device", "iPhone", 11),
      ("a slip", "Cytra Maheswary", 11),
      ("own name, initials", "C. Maheswari", 11),
      ("with a colleague", "Citra / Sukarno", nil), ("with another", "Citra & Joko", nil),
    ] as [(String, String, Int64?)])
  func anAccountOfSomebody(story: String, name: String, id: Int64?) throws {
    try expect(match(name, email: "citra@contoh.example"), is: id)
  }

  // (d) Rooms and units.
  @Test(arguments: [
    ("Ruang Rapat KPU Kab Demak", "33.21"), ("Aula Sukarno KPU Kab Rembang", "33.17"),
    ("Aula Sukarno Adisasmita - KPU Kab Pati", "33.18"), ("KPU Kab Pati Aula Sukarno", "33.18"),
    ("Subbag Hukum KPU Kab Blora", "33.16"), ("Divisi Teknis KPU_Blora", "33.16"),
    ("Sekretariat KPU Kota Semarang", "33.74"), ("KPU KAB. BLORA 2", "33.16"),
  ])
  func aRoomOfAnOffice(name: String, office: String) throws {
    let match = try match(name)
    #expect(match.outcome == .room, "\(match.reason.en)")
    #expect(match.office?.text == office)
    #expect(match.staffID == nil)
  }

  @Test func aRoomsWordThatIsSomebodysNameIsAsked() throws {
    let matcher = try World.matcher([try person(1, "33.16", "Media Puspitasari")])
    let matches = matcher.match(
      ["Media KPU Kab Blora", "Media Center KPU Kab Tegal"].map { Participant(displayName: $0) })
    #expect(matches.map(\.outcome) == [.review, .room])
    #expect(matches.first?.suggestions.map(\.staffID) == [1])
  }

  @Test func somebodyInAHallIsAsked() throws {
    let match = try match("Aula KPU Kab Pati - Sukarno Adisasmita")
    #expect(match.outcome == .review)
    #expect(match.suggestions.map(\.staffID) == [10])
  }

  // (e) The office is named, the name unlisted there.
  @Test(arguments: [
    "KPU Kab Blora - Jumadi Kertarajasa", "KPU Kab Blora - Sukarno Adisasmita", "3316_Jumadi",
    "KPU Kab Pati - Sukarno Kertarajasa",
  ])
  func aNameUnlistedInItsOffice(name: String) throws {
    try expect(match(name), is: nil)
  }

  // (f) Two people in one name, and a row without a name.
  @Test(arguments: [
    "KPU Kab Pati - Sukarno & Citra", "KPU Kab Pati - Sukarno dan Citra",
    "KPU Kab Pati - Sukarno/Citra", "KPU Kab Pati / Sukarno / Citra",
    "Sukarno Adisasmita + Citra Maheswari",
  ])
  func twoPeopleInOneName(name: String) throws {
    let match = try match(name)
    #expect(match.outcome == .review, "\(match.reason.en)")
    #expect(Set(match.suggestions.map(\.staffID)).isSuperset(of: [10, 11]))
  }

  @Test func andWithinAPostIsNoSecondPerson() throws {
    #expect(try match("Kasubbag Hukum dan SDM KPU Kab Pati - Sukarno").staffID == 10)
  }

  @Test func aRowWithoutANameTakesThePersonOfItsAccount() throws {
    let named = Participant(displayName: "KPU Kab Pati - Sukarno", email: "s@rumah.example")
    let nameless = try match("iPhone", email: "S@rumah.example", also: [named])
    #expect(nameless.staffID == 10)
    #expect(nameless.office?.text == "33.18")
    // Nobody's account, or the account of two, says nothing.
    #expect(try match("iPhone", email: "x@rumah.example", also: [named]).outcome == .unknown)
    let second = Participant(displayName: "KPU Kab Pati - Citra", email: "s@rumah.example")
    let shared = try match("iPhone", email: "s@rumah.example", also: [named, second])
    #expect(shared.outcome == .review)
    #expect(shared.suggestions.map(\.staffID) == [10, 11])
    // A name of its own stays what it is, and an office's name on a person's account is asked.
    #expect(try match("Jumadi", email: "s@rumah.example", also: [named]).staffID == nil)
    #expect(try match("KPU Kab Pati", email: "s@rumah.example", also: [named]).outcome == .review)
  }

  // (g) Kabupaten or kota not said.
  @Test func anOfficeOfTwoIsAsked() throws {
    for name in ["KPU Semarang", "Ruang Rapat KPU Semarang", "Ketua KPU Semarang"] {
      let match = try match(name)
      #expect(match.outcome == .review, "\(name)")
      #expect(match.office == nil)
    }
    #expect(try match("KPU Semarang", email: "kpu.3374@contoh.example").office?.text == "33.74")
    #expect(try match("KPU Semarang - Bayu Anggakusuma").staffID == 13)
  }

  // (h) "H." may be Haji or an initial.
  @Test(
    arguments: [
      ("KPU Kab Rembang - H. Wicaksono", nil), ("KPU Kab Rembang - Wicaksono H.", 7),
      ("KPU Kab Rembang - H. Burhan Wicaksono", 8), ("KPU Kab Rembang - H. Hardian", 7),
      ("KPU Kab Pati - H. Adisasmita", 10),
    ] as [(String, Int64?)])
  func hajiOrInitial(name: String, id: Int64?) throws {
    try expect(match(name), is: id)
  }

  private func expect(_ match: Match, is id: Int64?) {
    let story = "\(match.participant.displayName): \(match.reason.en)"
    #expect(match.staffID == id, "\(story)")
    #expect(match.outcome == (id == nil ? .review : .staff), "\(story)")
  }
}
