import Domain

/// About a thousand invented people for the offices of one province, posts as real offices have them.
enum InventedStaff {
  static func make(offices: [Office], seed: inout Seed) -> [InventedPerson] {
    var maker = PersonMaker()
    return offices.flatMap { office in
      positions(of: office).flatMap { position in
        (0..<position.count).map { _ in
          maker.person(
            employment: position.employment, jobClass: position.jobClass, post: position.post,
            office: office.code, seed: &seed)
        }
      }
    }
  }

  /// The list in the headings of an office's register.
  static func file(_ people: [InventedPerson]) -> String {
    "nip,nama,jenis_kelamin,jenis_pegawai,kelas_jabatan,jabatan,kode_satker,email\n"
      + people.map { person in
        [
          person.nip, quoted(person.name), person.isWoman ? "P" : "L", person.employment,
          person.jobClass, quoted(person.post), person.office.text, person.email,
        ].joined(separator: ",") + "\n"
      }.joined()
  }

  private struct Position {
    var post: String
    var jobClass: String
    var employment: String
    var count: Int

    init(_ post: String, _ jobClass: String, _ employment: String, _ count: Int = 1) {
      (self.post, self.jobClass, self.employment, self.count) = (post, jobClass, employment, count)
    }
  }

  private static func positions(of office: Office) -> [Position] {
    office.level == .province ? province : district
  }

  // Posts and sections as in domain.md chapter 1: a district has a secretary and four sections.
  private static let district = [
    Position("Ketua", "komisioner", "KOMISIONER"),
    Position(
      "Anggota - Divisi Sosialisasi, Pendidikan Pemilih, Partisipasi Masyarakat, dan SDM",
      "komisioner", "KOMISIONER"),
    Position("Anggota - Divisi Perencanaan, Data, dan Informasi", "komisioner", "KOMISIONER"),
    Position("Anggota - Divisi Teknis Penyelenggaraan", "komisioner", "KOMISIONER"),
    Position("Anggota - Divisi Hukum dan Pengawasan", "komisioner", "KOMISIONER"),
    Position("Sekretaris", "administrator", "PNS"),
    Position("Kepala Subbagian Keuangan, Umum, dan Logistik", "pengawas", "PNS"),
    Position("Kepala Subbagian Perencanaan, Data, dan Informasi", "pengawas", "PNS"),
    Position("Kepala Subbagian Teknis Penyelenggaraan Pemilu dan Hukum", "pengawas", "PNS"),
    Position(
      "Kepala Subbagian Partisipasi, Hubungan Masyarakat, dan SDM", "pengawas", "PNS"),
    Position("Penata Kelola Pemilu Ahli Pertama", "fungsional", "PNS", 2),
    Position("Pranata Komputer Ahli Muda", "fungsional", "PNS"),
    Position("Pengelola Kepegawaian", "pelaksana", "PNS", 2),
    Position("Penata Kelola Sistem dan Teknologi Informasi", "pelaksana", "PPPK", 3),
    Position("Operator Layanan Operasional", "pelaksana", "PPPK", 4),
    Position("Pramubakti", "penunjang", "PPNPN", 4),
  ]

  private static let province = [
    Position("Ketua", "komisioner", "KOMISIONER"),
    Position("Anggota - Divisi SDM dan Litbang", "komisioner", "KOMISIONER"),
    Position("Anggota - Divisi Teknis Penyelenggaraan", "komisioner", "KOMISIONER", 5),
    Position("Sekretaris", "jpt pratama", "PNS"),
    Position("Kepala Bagian Partisipasi, Hubungan Masyarakat, dan SDM", "administrator", "PNS"),
    Position("Kepala Bagian Keuangan, Umum, dan Logistik", "administrator", "PNS", 2),
    Position("Kepala Subbagian SDM", "pengawas", "PNS", 8),
    Position("Penata Kelola Pemilu Ahli Muda", "fungsional", "PNS", 10),
    Position("Pengelola Kepegawaian", "pelaksana", "PNS", 14),
    Position("Penata Kelola Sistem dan Teknologi Informasi", "pelaksana", "PPPK", 14),
    Position("Pramubakti", "penunjang", "PPNPN", 8),
  ]
}

/// A CSV field, quoted where it must be.
func quoted(_ text: String) -> String {
  text.contains(where: { $0 == "," || $0 == "\"" })
    ? "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
    : text
}
