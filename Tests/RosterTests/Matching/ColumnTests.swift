import Domain
import Roster
import Testing

/// The columns of lists and forms: NIP, office, post.
struct ColumnTests {
  private static let ayu = "198805062012122004"
  private static let bimo = "198805062012122005"
  /// Nobody's: ten years older than anybody here.
  private static let nobodys = "197801022005011003"

  private static func staff() throws -> [Candidate] {
    [
      try person(1, "33.16", "Ayu Laraswati", number: ayu, post: "Sekretaris"),
      try person(2, "33.15", "Bimo Handaru", number: bimo),
      try person(3, "33.17", "Galuh Anindita", post: "Ketua"),
      try person(4, "33.17", "Galuh Anindita Rahayu", post: "Penata Kelola Pemilu Ahli Pertama"),
      try person(5, "33.22", "Wening Palupi"), try person(6, "33.74", "Wening Palupi"),
      try person(7, "33.74", "Tirta Sasongko", number: "199001012015031002"),
      try person(8, "33.18", "Bima Anarghya"), try person(9, "33.18", "Seno Aribowo"),
      try person(10, "33.18", "Arum Sekarjati", number: "199207082018012003"),
      try person(11, "33.19", "Arum Sekarjati Dewi", number: "199207082018012004"),
      try person(12, "33", "Danang Prakosa"),
    ]
  }

  struct Row {
    var name: String
    var number: String?
    var office: String?
    var post: String?
    var email: String?

    init(
      _ name: String, _ number: String? = nil, _ office: String? = nil, _ post: String? = nil,
      email: String? = nil
    ) {
      (self.name, self.number, self.office, self.post) = (name, number, office, post)
      self.email = email
    }

    var participant: Participant {
      Participant(
        displayName: name, email: email, proof: .signed, employeeNumber: number,
        officeText: office, postText: post)
    }
  }

  private func match(_ row: Row, aliases: [Alias] = []) throws -> Match {
    let matcher = try World.matcher(Self.staff(), aliases: aliases)
    return try #require(matcher.match([row.participant]).first)
  }

  private func expect(_ row: Row, is id: Int64?) throws {
    let match = try match(row)
    #expect(match.staffID == id, "\(row): \(match.reason.en)")
    #expect(match.outcome == (id == nil ? .review : .staff), "\(row): \(match.reason.en)")
    #expect(!match.reason.id.isEmpty && !match.reason.en.isEmpty)
  }

  @Test(
    arguments: [
      ("number and name", Row("Ayu Laraswati", ayu), 1),
      ("part of the name", Row("Ayu", ayu), 1),
      ("titles and initials", Row("Hj. Ayu L., S.H.", ayu, "KPU Blora"), 1),
      ("a slip in the name", Row("Ayu Larasvati", ayu), 1),
      ("a nickname behind", Row("Ayu Laraswati Neng", ayu), 1),
      ("another's name: a digit off", Row("Bimo Handaru", ayu), nil),
      ("another's name and office", Row("Bimo Handaru", ayu, "KPU Kab Grobogan"), nil),
      ("a stranger's name", Row("Jumadi Kertarajasa", ayu), nil),
      ("a first name in common", Row("Ayu Kertarajasa", ayu), nil),
      ("two names", Row("Ayu & Bimo", ayu), nil),
      ("an office for a name", Row("KPU Kab Blora", ayu), nil),
      ("another office, name in full", Row("Ayu Laraswati", ayu, "KPU Kab Rembang"), 1),
      ("another office, part of the name", Row("Ayu", ayu, "KPU Kab Rembang"), nil),
      ("the province above", Row("Ayu", ayu, "KPU Provinsi Jawa Tengah"), 1),
      (
        "the office has somebody else called so",
        Row("Arum Sekarjati", "199207082018012004", "KPU Kab Pati"), nil
      ),
      ("no name at all", Row("198805062012122004", ayu, "Blora"), 1),
      ("no name, another office", Row("198805062012122004", ayu, "Rembang"), nil),
    ] as [(String, Row, Int64?)])
  func theNumber(story: String, row: Row, id: Int64?) throws { try expect(row, is: id) }

  @Test(
    arguments: [
      ("name and office", Row("Ayu Laraswati", nobodys, "Blora"), nil),
      ("a digit off, part of the name", Row("Ayu", "198805062012122009", "Blora"), 1),
      ("another age, part of the name", Row("Ayu", nobodys, "Blora"), nil),
      ("another age, no office", Row("Ayu Laraswati", nobodys), nil),
      ("a digit off, no office", Row("Ayu Laraswati", "198805062012122009"), 1),
      ("the name of somebody without a number", Row("Seno", nobodys, "Pati"), 9),
    ] as [(String, Row, Int64?)])
  func aNumberOfNobody(story: String, row: Row, id: Int64?) throws {
    try expect(row, is: id)
  }

  @Test(arguments: [
    "KPU Kabupaten Blora", "Kab. Blora", "KPU BLORA", "blora", "33.16", "3316", "KPU_Blora",
    "Sekretariat KPU Kab. Blora", "Blora, Jawa Tengah", "Jawa Tengah Blora", "KPUD Blora",
    "Subbag Hukum KPU Blora", "Komisi Pemilihan Umum Kabupaten Blora", "KPU Kab. Blora (3316)",
  ])
  func anOfficeInAllItsSpellings(office: String) throws {
    let match = try match(Row("Ayu", nil, office))
    #expect(match.staffID == 1, "\(match.reason.en)")
    #expect(match.reason.en.contains("33.16 (the office's column)"))
    #expect(match.reason.id.contains("33.16 (kolom satker)"))
  }

  @Test(
    arguments: [
      ("kabupaten", Row("Wening Palupi", nil, "Kab. Semarang"), 5),
      ("kota", Row("Wening Palupi", nil, "Kota Semarang"), 6),
      ("neither said, two are called so", Row("Wening Palupi", nil, "Semarang"), nil),
      ("neither said, one is called so", Row("Tirta", nil, "KPU Semarang"), 7),
      ("the name says which", Row("Wening - Kota Semarang", nil, "Semarang"), 6),
      ("another office: nobody there is called so", Row("Ayu Laraswati", nil, "Rembang"), nil),
      ("the name says another office", Row("Ayu - KPU Kab Rembang", nil, "Blora"), nil),
      ("a person called as a region", Row("Bima Anarghya", nil, "Pati"), 8),
      ("a person called as a region, alone", Row("Bima", nil, "KPU Kab Pati"), 8),
      ("the region again, set off", Row("Pati_Seno", nil, "KPU Kab Pati"), 9),
      ("two regions that do not agree", Row("Ayu", nil, "Blora Rembang"), nil),
      ("a region misspelled", Row("Ayu Laraswati", nil, "KPU Kab. Blrra"), nil),
      ("a school", Row("Ayu Laraswati", nil, "Universitas Contoh"), nil),
      ("a unit says nothing", Row("Ayu Laraswati", nil, "Subbagian Hukum"), 1),
      ("KPU says nothing", Row("Ayu Laraswati", nil, "KPU"), 1),
      ("a dash says nothing", Row("Ayu Laraswati", nil, "-"), 1),
      ("no name", Row("", nil, "KPU Kab Blora"), nil),
      ("an address for a name", Row("x@rumah.example", nil, "Blora", "Sekretaris"), nil),
      ("the province's own", Row("Danang", nil, "KPU Prov. Jateng"), 12),
    ] as [(String, Row, Int64?)])
  func theOffice(story: String, row: Row, id: Int64?) throws {
    if row.office == "Universitas Contoh" {
      #expect(try match(row).staffID == nil)
    } else {
      try expect(row, is: id)
    }
  }

  @Test(
    arguments: [
      ("two fit", Row("Galuh Anindita", nil, "Rembang"), nil),
      ("one holds the post", Row("Galuh Anindita", nil, "Rembang", "Ketua"), 3),
      ("a post without a rank", Row("Galuh", nil, "Rembang", "PKP Ahli Pertama"), 4),
      ("in full", Row("Galuh", nil, "Rembang", "Penata Kelola Pemilu Ahli Pertama"), 4),
      ("a post that neither holds", Row("Galuh", nil, "Rembang", "Kasubbag Hukum"), nil),
      ("what anybody is", Row("Galuh", nil, "Rembang", "Staf"), nil),
      ("without an office", Row("Galuh Anindita", nil, nil, "Ketua"), 3),
      ("staff of the post", Row("Galuh", nil, "Rembang", "Staf Ketua"), nil),
      ("a post does not outweigh the name", Row("Seno", nil, "Pati", "Ketua"), 9),
    ] as [(String, Row, Int64?)])
  func thePost(story: String, row: Row, id: Int64?) throws { try expect(row, is: id) }

  @Test func anotherBodyInTheColumnIsAGuests() throws {
    let match = try match(Row("Ayu Laraswati", nil, "Bawaslu Kab. Blora"))
    #expect(match.outcome == .guest)
    #expect(match.institution == "Bawaslu Kab. Blora")
    // The number and the name together say more than a former office.
    #expect(try self.match(Row("Ayu Laraswati", Self.ayu, "Bawaslu Kab. Blora")).staffID == 1)
  }

  @Test func anAddressAndANumberOfTwoPeopleAreAsked() throws {
    var people = try Self.staff()
    people[0].email = "ayu@contoh.example"
    let row = Row("Ayu Laraswati", Self.bimo, email: "ayu@contoh.example")
    let match = try World.matcher(people).match([row.participant]).first
    #expect(match?.outcome == .review)
    #expect(match?.suggestions.map(\.staffID) == [1, 2])
  }

  @Test func aSharedAddressIsToldByTheNumber() throws {
    var people = try Self.staff()
    (people[0].email, people[1].email) = ("kantor@contoh.example", "kantor@contoh.example")
    let row = Row("A. L.", Self.ayu, email: "kantor@contoh.example")
    #expect(try World.matcher(people).match([row.participant]).first?.staffID == 1)
  }

  @Test func whatWasDecidedOfANamesakeElsewhereIsNotMeant() throws {
    let alias = Alias(displayName: Matcher.key("Wening"), staffID: 5, outcome: .staff)
    #expect(try match(Row("Wening", nil, nil), aliases: [alias]).staffID == 5)
    #expect(try match(Row("Wening", nil, "Kota Semarang"), aliases: [alias]).staffID == 6)
    #expect(try match(Row("Wening", nil, "Semarang"), aliases: [alias]).staffID == 5)
  }

  @Test func whoHadLeftIsOfferedAndNotTaken() throws {
    var people = try Self.staff()
    people[0].eligibility = .left
    let match = try World.matcher(people).match([Row("Ayu Laraswati", Self.ayu).participant]).first
    #expect(match?.outcome == .review)
    #expect(match?.suggestions.map(\.staffID) == [1])
  }

  /// The two whose number is no good are found by name and office.
  @Test(arguments: ["google_forms_daftar_hadir.csv", "google_sheets_daftar_hadir_id.csv"])
  func theSampleForms(name: String) throws {
    let roster = try RosterReader.read(path: Places.sample(name), session: World.session())
    let matches = try World.matcher(World.sampleStaff()).match(roster.participants)
    #expect(matches.map(\.staffID) == [1, 2, 3, 4, 5, 6, 9, 8])
    #expect(matches.count { $0.reason.id.hasPrefix("NIP sama") } == 4)
    #expect(matches[5].reason.id.contains("NIP di barisnya tidak dikenal"))
  }
}
