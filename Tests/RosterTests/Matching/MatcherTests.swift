import Domain
import Roster
import Testing

/// Who stands behind a display name, one row a story.
struct MatcherTests {
  private static func staff() throws -> [Candidate] {
    [
      try person(
        1, "33.16", "Bagus Prasetya Adinata, S.Kom.", email: "bagus@contoh.example",
        number: "198703122010011003"),
      try person(2, "33.16", "Sri Wahyuningtyas Larasati, S.H.", number: "199004172015032005"),
      try person(3, "33.16", "Yoga Wicaksana Mahardika"),
      try person(4, "33.16", "Retno Kusumaningdyah, S.Sos.", post: "Anggota - Divisi SDM"),
      try person(5, "33.15", "Drs. H. Suwarto Hadikusumo, M.Si.", post: "Sekretaris"),
      try person(6, "33.74", "Dewi Anggraeni Pusposari"),
      try person(7, "33.22", "Dewi Anggraeni"),
      try person(8, "33.22", "Muhammad Fauzan Arifin"),
      try person(9, "33.15", "Agus Santoso"),
      try person(10, "33.17", "Agus Santoso"),
      try person(11, "33.17", "Endang Lestari"),
      try person(12, "33.17", "Endang Rahayu"),
      try person(13, "33", "Bima Saputra"),
      try person(14, "33.20", "I Wayan Sudiarta"),
      try person(15, "35.07", "Sri Wahyuningtyas"),
    ]
  }

  @Test(arguments: [
    ("code with a dot", "33.16_Sri Wahyuningtyas", 2),
    ("code without a dot", "3316 - Sri Wahyuningtyas", 2),
    ("code behind the name", "Yoga W_3316", 3),
    ("a device in brackets", "Yoga W_3316 (OPPO A57)", 3),
    ("a post between", "KPU Blora_Kadiv SDM_Retno", 4),
    ("shouting with titles", "KPU KAB. GROBOGAN - DRS. H. SUWARTO, M.SI.", 5),
    ("in one word", "KPUKabBlora Retno Kusumaningdyah", 4),
    ("a bare region", "Grobogan | Suwarto", 5),
    ("no office, two words", "Sri Wahyuningtyas", 2),
    ("words in another order", "Larasati Sri", 2),
    ("kota of twins", "Dewi Anggraeni | KPU Kota Semarang", 6),
    ("kabupaten of twins", "Dewi Anggraeni | KPU Kab. Semarang", 7),
    ("short for Muhammad", "KPU Kab Semarang - M. Fauzan", 8),
    ("Mochammad for Muhammad", "KPU Kab Semarang - Moh Fauzan", 8),
    ("a namesake elsewhere", "KPU Kab Grobogan - Agus Santoso", 9),
    ("a person called like a region", "KPU Provinsi Jawa Tengah - Bima Saputra", 13),
    ("called like a region, no office", "Bima Saputra", 13),
    ("one slip", "KPU Kab Blora - Retno Kusumaningdiah", 4),
    ("province and district", "KPU Blora Jawa Tengah - Retno Kusumaningdyah", 4),
    ("a short first word", "3320_I Wayan Sudiarta", 14),
    ("NIP in the name", "199004172015032005 Sri W", 2),
    ("NIP with blanks", "19870312 201001 1 003 - Bagus", 1),
    ("an address for a name", "BAGUS@contoh.example", 1),
    ("a device before the office", "Admin 3316 Retno", 4),
    ("a device's number before the office", "OPPO A57 3316 Retno", 4),
    ("degrees behind a comma", "Retno Kusumaningdyah, S. Sos", 4),
    ("twins, one of whom has him", "KPU Semarang - Fauzan", 8),
    ("a post that one holds", "Sekretaris KPU Kab Grobogan", 5),
    ("degrees without a comma", "KPU Kab Blora - Bagus Prasetya SKom MSi", 1),
    ("a degree with a blank", "KPU Kab Blora - Retno Kusumaningdyah S. Sos", 4),
    ("the old name of the commission", "KPUD Blora - Retno Kusumaningdyah", 4),
    ("the commission's long name", "Komisi Pemilihan Umum Kab. Blora_Retno", 4),
    ("a form of address", "Bu Retno - KPU Blora", 4),
    ("a name in one word", "KPU Kab Blora - bagusprasetyaadinata", 1),
    ("a name in one word, capitals", "3316_YogaWicaksanaMahardika", 3),
    ("two words in one", "KPU Kab Blora - YogaWicaksana", 3),
    ("one word in two", "KPU Kab Blora - Retno Kusuma ningdyah", 4),
    ("ornamental letters", "33.16 𝐑𝐞𝐭𝐧𝐨 𝐊𝐮𝐬𝐮𝐦𝐚𝐧𝐢𝐧𝐠𝐝𝐲𝐚𝐡", 4),
    ("a telephone number that holds a code", "Retno Kusumaningdyah 0812-3315-4455", 4),
    ("pictures", "🌸Retno🌸 KPU Kab Blora ✨", 4),
    ("an address in the name", "Pak Bagus (bagus@contoh.example)", 1),
  ])
  func decides(story: String, name: String, id: Int64) throws {
    let match = try match(name)
    #expect(match.outcome == .staff, "\(match.reason.en)")
    #expect(match.staffID == id)
    #expect(match.score > 0.5 && match.score <= 1)
    #expect(match.suggestions.isEmpty)
  }

  @Test(arguments: [
    ("one word, no office", "retno", [4]),
    ("two namesakes, no office", "Agus Santoso", [9, 10]),
    ("two of a first name in the office", "KPU Rembang - Endang", [11, 12]),
    ("twins, both have her", "KPU Semarang - Dewi Anggraeni", [7, 6]),
    ("two offices that do not belong together", "KPU Blora - KPU Grobogan - Retno", [4]),
    ("a kota that is a kabupaten", "KPU Kota Blora - Retno Kusumaningdyah", [4]),
    ("nobody there is called so", "KPU Kab Blora - Hadi Purnomo", []),
    ("a word too many", "KPU Kab Blora - Bagus Prasetya Zulkarnain", [1]),
    ("a speaker who may be a colleague", "Narasumber - Retno Kusumaningdyah", [4]),
    ("NIP of another", "199004172015032005 Bambang Hartono", [2]),
    ("PPK of an office, not of a kecamatan", "PPK KPU Blora - Retno", [4]),
    ("initials only", "3316_Y W", []),
    ("of KPU, but unknown", "Zainal Abidin KPU", []),
  ])
  func leavesToAPerson(story: String, name: String, suggested: [Int64]) throws {
    let match = try match(name)
    #expect(match.outcome == .review, "\(match.reason.en)")
    #expect(match.staffID == nil)
    #expect(match.suggestions.map(\.staffID).prefix(suggested.count) == suggested[...])
  }

  @Test(
    arguments: [
      ("KPU KAB. BLORA", Outcome.room, "33.16"), ("KPU Kab Batang 1", .room, "33.25"),
      ("KPU Provinsi Jawa Tengah", .room, "33"), ("Ruang Rapat KPU Kota Tegal", .room, "33.76"),
      ("Operator KPU_Grobogan", .room, "33.15"), ("KIP Kabupaten Pidie", .room, "11.07"),
      ("3316", .room, "33.16"), ("KPU RI", .room, "00"), ("Kota Semarang", .room, "33.74"),
      ("Kab. Kep. Seribu", .room, "31.01"),
      ("KPU Kab Surabaya", .review, nil), ("KPU Kota Solok Selatan", .review, nil),
      ("KPU Kabupaten Ogan Komering Ulu", .room, "16.01"), ("OKU Timur", .unknown, nil),
      ("KPU Semarang", .review, nil), ("Ruang Rapat", .review, nil), ("Sekretaris", .review, nil),
      ("Galaxy A05s", .unknown, nil), ("iPhone", .unknown, nil), ("vivo 1904", .unknown, nil),
      ("LAPTOP-7H2K1Q", .unknown, nil), ("SM-A057F", .unknown, nil), ("Zoom user", .unknown, nil),
      ("Redmi Note 9", .unknown, nil), ("", .unknown, nil), ("081234567890", .unknown, nil),
      ("Zulkifli Pasaribu", .unknown, nil),
      ("Bawaslu Blora - Retno", .guest, nil), ("Wartawan Joko", .guest, nil),
      ("Narasumber Prof. Zulkifli", .guest, nil),
    ] as [(String, Outcome, String?)])
  func whatIsNobodyOfOurs(name: String, outcome: Outcome, office: String?) throws {
    let match = try match(name)
    #expect(match.outcome == outcome, "\(match.reason.en)")
    #expect(match.office?.text == office)
    #expect(match.staffID == nil)
  }

  @Test func theAddressGoesBeforeTheName() throws {
    let match = try match("KPU Grobogan - Bagus", email: "Bagus@Contoh.example ")
    #expect(match.staffID == 1)
    #expect(match.reason.id == "e-mail sama")
  }

  @Test(
    arguments: [
      ("retno.kusumaningdyah@rumah.example", 4), ("retno99@rumah.example", 4),
      ("retno.santoso@rumah.example", nil), ("agus.santoso@rumah.example", nil),
      ("kpu.3316@contoh.example", 4), ("santoso@rumah.example", 4),
    ] as [(String, Int64?)])
  func anUnknownAddressMayNameAnother(email: String, id: Int64?) throws {
    let match = try match("KPU Kab Blora - Retno", email: email)
    #expect(match.staffID == id, "\(match.reason.en)")
    #expect(match.suggestions.map(\.staffID) == (id == nil ? [4] : []))
  }

  @Test func anAddressOfTwoPeopleDecidesNothing() throws {
    let two = [
      try person(1, "33.16", "Bagus", email: "kpu@contoh.example"),
      try person(2, "33.16", "Retno", email: "kpu@contoh.example"),
    ]
    let matcher = try World.matcher(two)
    let match = matcher.match([Participant(displayName: "x", email: "kpu@contoh.example")])
    #expect(match.map(\.outcome) == [.review])
    #expect(match.first?.suggestions.map(\.staffID) == [1, 2])
  }

  @Test(
    arguments: [
      ("Laila i", nil), ("Laila I.", 2), ("Laila I", 2), ("I Laila", nil), ("Laila Al", 1),
    ] as [(String, Int64?)])
  func aLetterMayBeWhatASlipHasLeft(name: String, id: Int64?) throws {
    let people = [try person(1, "33.16", "Laila Ali"), try person(2, "33.16", "Laila Idris")]
    let match = try World.matcher(people).match([
      Participant(displayName: "KPU Kab Blora - " + name)
    ])
    #expect(match.first?.staffID == id)
    #expect(match.first?.outcome == (id == nil ? .review : .staff))
  }

  @Test func theReasonSaysWhatFits() throws {
    #expect(try match("33.16_Sri Wahyuningtyas").reason.id == "nama 2 dari 3 kata, satker 33.16")
    #expect(try match("KPU Semarang").reason.id == "satker tidak jelas: 33.22 atau 33.74")
  }

  @Test func whoIsNotInvitedIsNoNamesake() throws {
    // Somebody of the same name works in Jawa Timur, whose offices were not invited.
    #expect(try match("Sri Wahyuningtyas").staffID == 2)
    let everywhere = Matcher(
      people: try Self.staff(), offices: try World.offices(), audience: [],
      organiser: .national, aliases: [])
    let match = everywhere.match([Participant(displayName: "Sri Wahyuningtyas")])
    #expect(match.map(\.outcome) == [.review])
  }

  @Test func atMostFiveAreSuggestedBestFirst() throws {
    let many = try (1...9).map { try person($0, "33.16", "Agus Nomor\($0)") }
    let match = try World.matcher(many + [try person(20, "33.16", "Agus")])
      .match([Participant(displayName: "Agus")])
    let scores = match.first?.suggestions.map(\.score) ?? []
    #expect(scores.count == 5)
    #expect(scores == scores.sorted(by: >))
    #expect(match.first?.suggestions.first?.staffID == 20)
  }

  @Test func everyParticipantHasOneMatchInTheSameOrder() throws {
    let names = ["KPU Blora", "", "retno", "KPU Blora", "\u{0}", "🙂", "a_b_c", "- - -"]
    let participants = names.map { Participant(displayName: $0) }
    let matches = try World.matcher(Self.staff()).match(participants)
    #expect(matches.map(\.participant) == participants)
  }

  private func match(_ name: String, email: String? = nil) throws -> Match {
    let matcher = try World.matcher(Self.staff())
    return try #require(matcher.match([Participant(displayName: name, email: email)]).first)
  }
}
