import Domain
import Roster
import Testing

/// Display names as people write them, by habits that no program makes up.
struct FurtherHabitsTests {
  private static func staff() throws -> [Candidate] {
    [
      try person(1, "33.16", "Siti Rahmawati", post: "Kepala Subbagian Partisipasi dan SDM"),
      try person(2, "33.16", "Drs. Ahmad Mustofa", post: "Sekretaris"),
      try person(3, "33.16", "Sulistyowati", post: "Ketua"),
      try person(4, "33.17", "Ani Kusumawardani", post: "Kepala Subbagian Keuangan"),
      try person(5, "33.17", "Muhammad Yusuf Arifin", post: "Anggota"),
      try person(6, "33.74", "dr. H. M. Yusuf Habibi", post: "Pelaksana"),
      try person(7, "33.15", "I Gede Ardana"),
      try person(8, "33.15", "Siti Nurjanah"),
      try person(9, "33.18", "Yuni Astuti"),
      try person(10, "33.18", "Slamet"),
      try person(11, "33.19", "Tjahjo Soerjanto"),
      try person(12, "33.19", "Abdur Rahman Wakhid"),
      try person(13, "33.20", "Ni Luh Putu Sariasih"),
      try person(14, "33.20", "Ronald Simanjuntak"),
      try person(15, "33.22", "Dwi Wahyuningsih"),
      try person(16, "33.74", "Dwi Wahyuningsih"),
    ]
  }

  enum Expected: Hashable, Sendable {
    case staff(Int64)
    case room(String)
    case review, guest, unknown
    /// Anything but somebody's record.
    case nobody
  }

  private static let habits: [(String, Expected)] = [
    ("Bu Siti - Kasubbag Parmas Blora", .staff(1)),
    ("Ibu Siti Rahmawati KPU Blora", .staff(1)),
    ("SITI RAHMAWATI_KPU KAB.BLORA", .staff(1)),
    ("siti rahmawati (blora)", .staff(1)),
    ("33.16_Blora_Siti Rahmawati, S.Sos., M.Si", .staff(1)),
    ("Kpu Blora Siti R.", .staff(1)),
    ("KPU_Blora_Sekretaris", .staff(2)),
    ("Sekretaris KPU Kab. Blora - Ahmad Mustofa", .staff(2)),
    ("Blora | Ketua", .staff(3)),
    ("KPU Blora_SULISTYOWATI_Ketua", .staff(3)),
    ("ANI/SUBBAG KUL/KPU REMBANG", .staff(4)),
    ("Ani Kusumawardani - Rembang", .staff(4)),
    ("M. Yusuf Arifin (KPU Rembang)", .staff(5)),
    ("Muh Yusuf Arifin KPU Kab Rembang", .staff(5)),
    ("Moh. Yusuf Arifin_Rembang", .staff(5)),
    ("dr. H. M. Yusuf Habibi - Kota Semarang", .staff(6)),
    ("Yusuf Habibi KPU Kota Smg", .nobody),
    ("Gede Ardana KPU Grobogan", .staff(7)),
    ("i gede ardana", .staff(7)),
    ("Slamet - KPU Kudus", .nobody),
    ("KPU Pati_Slamet", .staff(10)),
    ("Cahyo Suryanto - KPU Kudus", .staff(11)),
    ("Tjahyo Suryanto KPU Kab Kudus", .staff(11)),
    ("Abdurrahman Wahid KPU Kudus", .staff(12)),
    ("Abdul Rahman Wakhid, KPU Kudus", .staff(12)),
    ("Luh Putu Sariasih Jepara", .staff(13)),
    ("Ronald S. - KPU Jepara", .staff(14)),
    ("Simanjuntak, Ronald (KPU Jepara)", .staff(14)),
    ("Dwi Wahyuningsih KPU Semarang", .review),
    ("Dwi Wahyuningsih Kab. Semarang", .staff(15)),
    ("Dwi Wahyuningsih - Kota Semarang", .staff(16)),
    ("Dwi Wahyuningsih", .review),
    ("Siti", .review),
    ("Ani", .nobody),
    ("iPad Pak Ketua", .nobody),
    ("Zoom user", .unknown),
    ("Yuni's iPhone", .nobody),
    ("Redmi Note 12", .unknown),
    ("kpu kab. rembang 2 aula", .room("33.17")),
    ("KPU Kab. Blora (Ruang Rapat)", .room("33.16")),
    ("Media Center KPU Kudus", .room("33.19")),
    ("Operator Zoom KPU Jepara", .nobody),
    ("Admin", .nobody),
    ("Panwaslu Kec. Cepu", .guest),
    ("Bawaslu Blora - Siti", .guest),
    ("Kesbangpol Kab Blora", .guest),
    ("Siti & Ani KPU Blora", .review),
    ("Siti Rahmawati / Ahmad Mustofa", .review),
    ("KPU Jabar - Siti Rahmawati", .nobody),
    ("081234567890", .unknown),
    ("👩‍🏫 Siti Rahmawati 🇮🇩 KPU Blora", .staff(1)),
    ("Siti Rahmawti KPU Blora", .staff(1)),
    ("Sitti Rachmawati, KPU Kab. Blora", .staff(1)),
  ]

  @Test(arguments: habits) func isReadAsMeant(name: String, expected: Expected) throws {
    let matcher = try World.matcher(Self.staff())
    let match = try #require(matcher.match([Participant(displayName: name)]).first)
    let said =
      "\(match.outcome) \(match.staffID ?? 0) \(match.office?.text ?? "") \(match.reason.en)"
    switch expected {
    case .staff(let id):
      #expect(match.staffID == id, "\(said)")
    case .room(let office):
      #expect(match.outcome == .room && match.office?.text == office, "\(said)")
    case .review: #expect(match.outcome == .review, "\(said)")
    case .guest: #expect(match.outcome == .guest, "\(said)")
    case .unknown: #expect(match.outcome == .unknown, "\(said)")
    case .nobody: #expect(match.staffID == nil, "\(said)")
    }
  }
}
