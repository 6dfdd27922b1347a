import Domain
import Testing

@testable import Roster

/// A post without a name is whoever holds it, where one person does.
struct PostTests {
  private static func staff() throws -> [Candidate] {
    [
      try person(1, "33.16", "Wening Palupi", post: "Ketua"),
      try person(
        2, "33.16", "Seno Aribowo",
        post: "Anggota Divisi Sosialisasi, Pendidikan Pemilih, Partisipasi Masyarakat dan SDM"),
      try person(3, "33.16", "Galuh Sasmaya", post: "Anggota Divisi Teknis Penyelenggaraan"),
      try person(4, "33.16", "Tirta Nugraha", post: "Sekretaris"),
      try person(
        5, "33.16", "Arum Dahayu", post: "Kepala Subbagian Keuangan, Umum dan Logistik"),
      try person(
        6, "33.16", "Bima Anarghya", post: "Kepala Subbagian Perencanaan, Data dan Informasi"),
      try person(
        7, "33.16", "Dananjaya Pramudita",
        post: "Kepala Subbagian Teknis Penyelenggaraan Pemilu dan Hukum"),
      try person(
        8, "33.16", "Puspa Kinanti",
        post: "Kepala Subbagian Partisipasi, Hubungan Masyarakat dan SDM"),
      try person(9, "33.16", "Lingga Mahardika", post: "Pelaksana"),
    ]
  }

  @Test(
    arguments: [
      ("Ketua", 1), ("Anggota Divisi Sosdiklih Parmas dan SDM", 2), ("Kadiv SDM", 2),
      ("Ketua Divisi Teknis", 3), ("Sekretaris", 4), ("Kasubag KUL", 5), ("Kasubbag Rendatin", 6),
      ("Kasubbag Teknis & Hukum", 7), ("Kasubag Tekmas Hukum", 7), ("Kasubag Parmas SDM", 8),
      ("Kepala Sub Bagian Keuangan", 5), ("Anggota", nil), ("Kasubbag", nil), ("Wakil Ketua", nil),
      ("Plh. Sekretaris", nil), ("Staf Sekretaris", nil), ("Kasubbag Pengawasan", nil),
      ("Kabag Keuangan", nil), ("Staf", nil),
    ] as [(String, Int64?)])
  func theHolder(post: String, id: Int64?) throws {
    let matcher = try World.matcher(Self.staff())
    for name in ["\(post) KPU Kab Blora", "33.16_\(post)", "\(post) - KPU BLORA"] {
      let match = try #require(matcher.match([Participant(displayName: name)]).first)
      #expect(match.staffID == id, "\(name): \(match.reason.en)")
      if id == nil { #expect(match.outcome != .staff, "\(name)") }
    }
  }

  @Test func aPostThatTwoHoldIsAsked() throws {
    let second = try person(10, "33.16", "Sekar Arimbi", post: "Sekretaris")
    let matcher = try World.matcher(Self.staff() + [second])
    let match = matcher.match([Participant(displayName: "Sekretaris KPU Kab Blora")])
    #expect(match.first?.outcome == .review)
    #expect(match.first?.suggestions.map(\.staffID) == [4, 10])
  }

  @Test(
    arguments: [
      ("Kepala Bagian Hukum", .division), ("Sub Bagian Hukum", nil), ("Kepala Subbagian", .section),
      ("Wakil Ketua", .viceChair), ("Ketua Divisi Hukum", .member), ("Ajudan Ketua", nil),
    ] as [(String, PostReading.Rank?)])
  func ranks(text: String, rank: PostReading.Rank?) {
    #expect(PostReading(text: text).rank == rank)
  }

  /// Zoom cuts names after 64 characters; what is left must still mean one office.
  @Test(
    arguments: [
      ("Kasubbag Partisipasi, Hubungan Masyarakat dan SDM KPU Kab. Blora", 8),
      ("Anggota Divisi Sosialisasi, Pendidikan Pemilih, Partisipasi Masy", nil),
      ("Kasubbag Perencanaan, Data dan Informasi Satker KPU Kabupaten Bl", 6),
      ("Kasubbag Perencanaan, Data dan Informasi Satker KPU Kabupaten Ba", nil),
    ] as [(String, Int64?)])
  func aCutName(name: String, id: Int64?) throws {
    #expect(name.count == 64)
    let match = try World.matcher(Self.staff()).match([Participant(displayName: name)]).first
    #expect(match?.staffID == id, "\(match?.reason.en ?? "")")
    #expect(match?.outcome == (id == nil ? .review : .staff))
  }
}
