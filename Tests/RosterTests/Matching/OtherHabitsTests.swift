import Domain
import Roster
import Testing

/// Names as election staff write them in ways of their own; what is not certain is asked.
struct OtherHabitsTests {
  /// What a display name must come to.
  enum Safe: Hashable {
    case person(Int64)
    case room(String)
    case guest
    case unknown
    case asked
    /// Asked, or nobody: nothing is recorded in either case.
    case notDecided
  }

  private static func staff() throws -> [Candidate] {
    let head = "Kepala Subbagian"
    return [
      try person(
        1, "33.16", "Siti Maryatun", post: "\(head) Partisipasi, Hubungan Masyarakat dan SDM"),
      try person(
        2, "33.16", "Ahmad Zubaidi", post: "\(head) Teknis Penyelenggaraan Pemilu dan Hukum"),
      try person(3, "33.16", "Ani Puspitaningrum"),
      try person(4, "33.16", "Wahono Kartasura", post: "Sekretaris"),
      try person(5, "33.16", "Darmaji Wiropati", post: "Ketua"),
      try person(6, "33.16", "Yuni Kartikasari"),
      try person(7, "33.17", "Ani Suprihatin", post: "\(head) Keuangan, Umum dan Logistik"),
      try person(8, "33.17", "Muhammad Lutfi Hakim"),
      try person(9, "33.17", "I Gusti Ngurah Bagus Wirajaya"),
      try person(10, "33.74", "Muhammad Yusuf Efendi"),
      try person(11, "33.74", "Nurul Widiastuti", post: "\(head) Perencanaan, Data dan Informasi"),
      try person(12, "33.74", "Maria Goreti Tukan"),
      try person(13, "33.22", "Eko Sulistyo"), try person(14, "33.74", "Eko Sulistiyono"),
      try person(15, "33.15", "Tri Atmojo"), try person(16, "33.15", "Tri Atmaja"),
      try person(17, "33.18", "Ketut Sumerta"),
      try person(18, "33", "Haryo Dananjaya", post: "Kepala Bagian Hukum dan SDM"),
      try person(19, "33.18", "Rizki Amelia"),
      try person(20, "33.15", "Iin Herdiyana"), try person(21, "33.15", "Aan Herdiyana"),
    ]
  }

  @Test(
    arguments: [
      ("Bu Siti - Kasubbag Parmas Blora", .person(1)),
      ("KPU_Blora_Sekretaris", .person(4)),
      ("dr. H. M. Yusuf (PPNPN Kota Smg)", .notDecided),
      ("iPad Pak Ketua", .asked),
      ("Blora-3316 (Ani)", .person(3)),
      ("Iinherdiyana KPU Grobogan", .person(20)), ("Trihrdyn KPU Grobogan", .asked),
      ("ANI/SUBBAG KUL/KPU REMBANG", .person(7)),
      ("Zoom user", .unknown),
      ("Yuni's iPhone", .notDecided),
      ("kpu kab. rembang 2 aula", .room("33.17")),
      ("33.16 Blora_Kasubbag TPH_Ahmad", .person(2)),
      ("Ahmad Zubaidi | KPU Blora | Kasubbag TPPPH", .person(2)),
      ("[KPU Blora] ani puspitaningrum", .person(3)),
      ("KPU Blora 01", .room("33.16")),
      ("KPU BLORA (Ruang SPIP)", .room("33.16")),
      ("Blora 1", .room("33.16")),
      ("Host KPU Kab Blora", .room("33.16")),
      ("Admin KPU Blora", .room("33.16")),
      ("Pak Sekretaris Blora", .person(4)),
      ("Ketua KPU Kab. Blora (Darmaji)", .person(5)),
      ("Plh Ketua KPU Blora", .asked),
      ("Ajudan Ketua KPU Blora", .notDecided),
      ("Kasubbag KUL Blora - Ani", .person(3)),
      ("Ani Rembang", .person(7)),
      ("Ani dan Yuni KPU Blora", .asked),
      ("Ani, Yuni - KPU Blora", .asked),
      ("Ani + 2 orang KPU Blora", .asked),
      ("M. Lutfi Hakim_KPU Rembang", .person(8)),
      ("MLutfiHakim_KPURembang", .asked),
      ("lutfi hakim kpu rembang", .person(8)),
      ("Luthfi Hakim - KPU Rembang", .asked),
      ("IGN Bagus Wirajaya KPU Rembang", .asked),
      ("I Gst Ngr Bagus Wirajaya - KPU Rembang", .person(9)),
      ("Ngurah KPU Rembang", .person(9)),
      ("Nrl Widiastuti Kota Semarang", .person(11)),
      ("Nurul W KPU Kota Semarang", .person(11)),
      ("NURUL WIDYASTUTI, S.Kom - KPU Kota Smg", .notDecided),
      ("Kota Semarang_Kasubbag Rendatin", .person(11)),
      ("Semarang_Maria Goretti Tukan", .person(12)),
      ("Eko Sulistyo KPU Semarang", .person(13)),
      ("Eko KPU Semarang", .asked),
      ("Tri Atmo KPU Grobogan", .person(15)),
      ("Tri KPU Grobogan", .asked),
      ("Tri Atmodjo KPU Grobogan", .person(15)),
      ("I Ketut Sumerta - KPU Pati", .person(17)),
      ("Pati - Rizky Amalia", .person(19)),
      ("08123456789 KPU Blora", .room("33.16")),
      ("Ani 081234567890 KPU Blora", .person(3)),
      ("🌸 Ani 🌸 KPU Blora", .person(3)),
      ("~ani~ KPU Blora", .person(3)),
      ("KPU Prov Jateng_Kabag Hukum SDM", .person(18)),
      ("Kabag Hukum & SDM Jateng - Haryo", .person(18)),
      ("Jateng - Haryo Dananjaya", .person(18)),
      ("Haryo D. (KPU Jawa Tengah)", .person(18)),
      ("PPK Cepu Blora - Ani", .guest),
      ("Ani Puspitaningrum Bawaslu Blora", .guest),
      ("Mahasiswa magang KPU Blora - Ani", .asked),
      ("Magang KPU Blora", .notDecided),
      ("Moderator - Ani Puspitaningrum KPU Blora", .asked),
      ("Notulen KPU Blora", .notDecided),
      ("KPU", .notDecided), ("Ketua", .asked), ("Aula", .asked), ("Ani", .asked),
      ("Samsung SM-A125F", .unknown), ("Galaxy A52s 5G", .unknown), ("DESKTOP-ABC123", .unknown),
      ("Redmi Note 10 Pro", .unknown), ("Laptop Blora", .room("33.16")),
      ("read.ai meeting notes", .notDecided), ("Otter.ai", .notDecided),
      ("Fireflies.ai Notetaker Ani", .asked),
      ("Ani's Notetaker (Otter.ai)", .asked),
      ("Ibu Ketua KPU Rembang", .asked), ("Blora", .room("33.16")),
      ("TV Ruang Rapat Blora", .room("33.16")),
      ("KPU Blora - Div. Hukum", .room("33.16")),
      ("Wahono (Sekretaris) dan staf KPU Blora", .person(4)),
      ("Istri Pak Wahono KPU Blora", .asked),
      ("an. Ani Puspitaningrum KPU Blora", .person(3)),
      ("Ani mewakili Sekretaris KPU Blora", .asked),
      ("Wakil Blora", .asked), ("Staf Hukum KPU Blora", .asked),
      ("Nrl KPU Kota Semarang", .asked),
      ("Ani Puspitaningrum (izin) KPU Blora", .person(3)),
    ] as [(String, Safe)])
  func aHabit(name: String, safe: Safe) throws {
    let matcher = try World.matcher(Self.staff())
    let match = try #require(matcher.match([Participant(displayName: name)]).first)
    let story = "\(name): \(match.outcome) \(match.staffID ?? 0) \(match.reason.en)"
    switch safe {
    case .person(let id): #expect(match.staffID == id, "\(story)")
    case .room(let office):
      #expect(match.outcome == .room && match.office?.text == office, "\(story)")
    case .guest: #expect(match.outcome == .guest, "\(story)")
    case .unknown: #expect(match.outcome == .unknown, "\(story)")
    case .asked: #expect(match.outcome == .review, "\(story)")
    case .notDecided: #expect(![.staff, .room].contains(match.outcome), "\(story)")
    }
  }
}
