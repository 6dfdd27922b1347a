import Domain
import Roster
import Testing

/// What the columns of a list or a form say besides the name: NIP, office, post.
struct ListedColumnsTests {
  private static func staff() throws -> [Candidate] {
    [
      try person(1, "33.16", "Laksmi Paramitha", number: "199004172015032005"),
      try person(2, "33.16", "Laksmi Wulandari", number: "199105022015032001", post: "Arsiparis"),
      try person(3, "33.15", "Gilang Pradipta", number: "198702122011011007"),
      try person(4, "33.22", "Teguh Darmawangsa", number: "198001012005011002"),
      try person(5, "33.74", "Teguh Darmawangsa", number: "198205052006041003"),
      try person(6, "33.16", "Bima Sakti", post: "Ketua"),
      try person(7, "33.15", "Bima Sakti Wijaya"),
      try person(8, "33.16", "Laksmi Kirana", number: "199211112018012004", post: "Arsiparis"),
      try person(9, "33.17", "Suharto Wibowo", number: "197809232006041011"),
      try person(10, "33.17", "Suharto Wibowo", number: "198809232016041001", post: "Sekretaris"),
    ]
  }

  private func match(
    _ name: String, nip: String? = nil, office: String? = nil, post: String? = nil
  ) throws -> Match {
    let participant = Participant(
      displayName: name, proof: .signed, employeeNumber: nip, officeText: office, postText: post)
    return try #require(try World.matcher(Self.staff()).match([participant]).first)
  }

  @Test(
    arguments: [
      ("the number and the name", "laksmi paramitha", "199004172015032005", nil, 1),
      ("part of the name", "Laksmi", "199105022015032001", nil, 2),
      (
        "the number of another office, one word", "Laksmi", "199105022015032001", "KPU Rembang", nil
      ),
      (
        "the number of another office, in full", "Laksmi Wulandari", "199105022015032001",
        "KPU Rembang", 2
      ),
      ("another's number", "Gilang Pradipta", "199004172015032005", "KPU Blora", nil),
      ("a slip in the number", "Gilang Pradipta", "198702122011011017", "KPU Grobogan", 3),
      ("another number", "Gilang Pradipta", "197005051999031004", "KPU Grobogan", nil),
      ("a number where the staff list has none", "Bima Sakti", "197005051999031004", "Blora", 6),
      ("no number", "Gilang Pradipta", nil, "Kab. Grobogan", 3),
    ] as [(String, String, String?, String?, Int64?)])
  func theNumber(story: String, name: String, nip: String?, office: String?, id: Int64?) throws {
    let match = try match(name, nip: nip, office: office)
    #expect(match.staffID == id, "\(story): \(match.reason.en)")
    #expect(match.outcome == (id == nil ? .review : .staff), "\(story)")
    #expect(!match.suggestions.isEmpty || id != nil, "\(story)")
  }

  @Test(
    arguments: [
      ("spelled out", "Laksmi Paramitha", "KPU Kabupaten Blora", 1),
      ("a code", "Laksmi Paramitha", "3316", 1),
      ("a bare region", "Laksmi Paramitha", "blora", 1),
      ("one word of a name", "Gilang", "Grobogan", 3),
      ("two kinds of region, one name", "Teguh Darmawangsa", "Kota Semarang", 5),
      ("the other kind", "Teguh Darmawangsa", "Kab. Semarang", 4),
      ("without the kind", "Teguh Darmawangsa", "KPU Semarang", nil),
      ("a region that is a person's name", "Bima Sakti", "Blora", 6),
      ("nobody there is called so", "Gilang Pradipta", "KPU Blora", nil),
      ("two there", "Suharto Wibowo", "KPU Rembang", nil),
    ] as [(String, String, String, Int64?)])
  func theOffice(story: String, name: String, office: String, id: Int64?) throws {
    let match = try match(name, office: office)
    #expect(match.staffID == id, "\(story): \(match.reason.en)")
  }

  @Test func anotherBodysColumnMakesAGuest() throws {
    let match = try match("Rahmat Hidayat", office: "Bawaslu Kabupaten Blora")
    #expect(match.outcome == .guest && match.institution == "Bawaslu Kabupaten Blora")
  }

  @Test(
    arguments: [
      ("a class of posts", "Laksmi", "Blora", "Pelaksana", nil),
      ("held by two", "Laksmi", "Blora", "arsiparis", nil),
      ("of a rank", "Suharto Wibowo", "Rembang", "Sekretaris", 10),
      ("of nobody", "Laksmi", "Blora", "Bendahara", nil),
    ] as [(String, String, String, String, Int64?)])
  func thePostBreaksATie(
    story: String, name: String, office: String, post: String, id: Int64?
  ) throws {
    let match = try match(name, office: office, post: post)
    #expect(match.staffID == id, "\(story): \(match.reason.en)")
  }

  @Test func theSampleFormsAreMatchedByTheirColumns() throws {
    for file in ["google_forms_daftar_hadir.csv", "google_sheets_daftar_hadir_id.csv"] {
      let roster = try RosterReader.read(path: Places.sample(file), session: World.session())
      let matches = try World.matcher(World.sampleStaff()).match(roster.participants)
      let wrong = matches.filter { match in
        match.staffID == nil && !(match.participant.officeText ?? "").isEmpty
      }
      #expect(matches.count { $0.outcome == .staff } >= 7, "\(file)")
      for match in wrong { #expect(match.outcome == .review, "\(file) \(match.participant)") }
    }
  }
}
