import Domain

/// Posts of the invented nation, as many in every office of a tier: 17,000 people in 553 offices
/// (domain facts: about 28 in a district, about 70 in a province; the rest is ours).
struct NationalEstablishment {
  struct Line {
    /// 0 the nation, 1 a province, 2 a district.
    var tier: Int64
    var post: String
    var jobClass: String
    var employment: String
    var count: Int64

    init(
      _ tier: Int64, _ post: String, _ jobClass: String, _ employment: String, _ count: Int64 = 1
    ) {
      self.tier = tier
      self.post = post
      self.jobClass = jobClass
      self.employment = employment
      self.count = count
    }
  }

  static let lines = nation + province + district

  private static let nation = [
    Line(0, "Ketua", "commissioner", "commissioner"),
    Line(0, "Anggota", "commissioner", "commissioner", 6),
    Line(0, "Sekretaris Jenderal", "top_executive", "pns"),
    Line(0, "Deputi", "top_executive", "pns", 2),
    Line(0, "Kepala Biro", "senior_executive", "pns", 10),
    Line(0, "Kepala Bagian", "manager", "pns", 25),
    Line(0, "Kepala Subbagian", "supervisor", "pns", 30),
    Line(0, "Penata Kelola Pemilu Ahli Utama", "functional_principal", "pns", 2),
    Line(0, "Penata Kelola Pemilu Ahli Madya", "functional_middle", "pns", 10),
    Line(0, "Penata Kelola Pemilu Ahli Muda", "functional_junior", "pns", 20),
    Line(0, "Penata Kelola Pemilu Ahli Pertama", "functional_first", "pns", 25),
    Line(0, "Pengelola Kepegawaian", "general_staff", "pns", 40),
    Line(0, "Penyusun Bahan", "general_staff", "cpns", 6),
    Line(0, "Operator Layanan Operasional", "general_staff", "pppk", 26),
    Line(0, "Pramubakti", "support", "contract", 10),
  ]

  private static let province = [
    Line(1, "Ketua", "commissioner", "commissioner"),
    Line(1, "Anggota", "commissioner", "commissioner", 6),
    Line(1, "Sekretaris Provinsi", "senior_executive", "pns"),
    Line(1, "Kepala Bagian", "manager", "pns", 3),
    Line(1, "Kepala Subbagian", "supervisor", "pns", 8),
    Line(1, "Penata Kelola Pemilu Ahli Madya", "functional_middle", "pns", 2),
    Line(1, "Penata Kelola Pemilu Ahli Muda", "functional_junior", "pns", 6),
    Line(1, "Penata Kelola Pemilu Ahli Pertama", "functional_first", "pns", 6),
    Line(1, "Pengelola Kepegawaian", "general_staff", "pns", 12),
    Line(1, "Pengelola Keuangan", "general_staff", "pns_seconded", 2),
    Line(1, "Penyusun Bahan", "general_staff", "cpns", 2),
    Line(1, "Operator Layanan Operasional", "general_staff", "pppk", 8),
    Line(1, "Pramubakti", "support", "contract", 6),
  ]

  private static let district = [
    Line(2, "Ketua", "commissioner", "commissioner"),
    Line(2, "Anggota", "commissioner", "commissioner", 4),
    Line(2, "Sekretaris", "manager", "pns"),
    Line(2, "Kepala Subbagian", "supervisor", "pns", 4),
    Line(2, "Penata Kelola Pemilu Ahli Pertama", "functional_first", "pns", 3),
    Line(2, "Pranata Komputer Ahli Muda", "functional_junior", "pns"),
    Line(2, "Arsiparis Terampil", "functional_skilled", "pns"),
    Line(2, "Pengelola Kepegawaian", "general_staff", "pns", 3),
    Line(2, "Pengelola Keuangan", "general_staff", "pns_seconded"),
    Line(2, "Penyusun Bahan", "general_staff", "cpns"),
    Line(2, "Operator Layanan Operasional", "general_staff", "pppk", 3),
    Line(2, "Operator Layanan Operasional", "general_staff", "pppk_part_time"),
    Line(2, "Pramubakti", "support", "contract", 4),
  ]
}
