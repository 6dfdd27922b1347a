/// The columns of a form or a list that people made themselves, found by the words of their
/// headings: `Nama Lengkap (beserta gelar)`, `Asal Satker`, `NIP/NIK`.
struct ListColumns {
  var name: Int?
  var number: Int?
  var email: Int?
  var offices: [Int] = []
  var posts: [Int] = []
  /// When the form was sent.
  var sent: Int?
  /// Whether somebody was there: `Kehadiran`, `Hadir/Tidak`.
  var presence: Int?
  /// Whether it says how long somebody was there, as only platforms do.
  var hasDuration = false
  private var staffMarks = 0

  init(_ heading: Heading) {
    for (column, field) in heading.record.fields.enumerated() where field.utf8.count <= 200 {
      let words = Set(Self.words(of: field))
      if words.isEmpty { continue }
      if Self.staffOnly.contains(where: words.isSuperset) {
        staffMarks += 1
      } else if !words.isDisjoint(with: ["durasi", "duration"]) {
        hasDuration = true
      } else if sent == nil, Self.isSent(words) {
        sent = column
      } else if number == nil, Self.isNumber(words) {
        number = column
      } else if words.contains("email") || words.contains("mail") || words.contains("surel") {
        email = email ?? column
      } else if !words.isDisjoint(with: Self.postWords) {
        posts.append(column)
      } else if !words.isDisjoint(with: Self.officeWords) {
        offices.append(column)
      } else if name == nil, !words.isDisjoint(with: Self.nameWords),
        words.isDisjoint(with: Self.nameless)
      {
        name = column
      } else if presence == nil, !words.isDisjoint(with: Self.presenceWords), words.count <= 3 {
        presence = column
      }
    }
  }

  /// A heading names people and at least one thing more about them.
  var isHeading: Bool {
    name != nil && !hasDuration
      && (number != nil || email != nil || sent != nil || !(offices + posts).isEmpty)
  }

  /// Whether it is everybody on the staff: what such lists say of people, and not that they came.
  var isStaff: Bool { staffMarks >= 2 && sent == nil && presence == nil }

  /// `kode_satker` is two words, `NIP/NI PPPK` three.
  private static func words(of heading: String) -> [String] {
    heading.lowercased().replacing("e-mail", with: "email")
      .split { !$0.isLetter }.map(String.init)
  }

  private static func isSent(_ words: Set<String>) -> Bool {
    words.contains("timestamp") || words.isSuperset(of: ["cap", "waktu"])
      || words.isSuperset(of: ["stempel", "waktu"]) || words.isSuperset(of: ["completion", "time"])
      || words.isSuperset(of: ["waktu", "pengisian"])
      || words.isSuperset(of: ["waktu", "penyelesaian"])
      || words.isSuperset(of: ["waktu", "selesai"])
  }

  /// The NIK, the number of the identity card, is never read; `NIP/NIK` is, and its cell must be
  /// an employee's number.
  private static func isNumber(_ words: Set<String>) -> Bool {
    !words.isDisjoint(with: ["nip", "nipppk", "nipp", "pppk"])
      || words.isSuperset(of: ["nomor", "induk", "pegawai"])
      || words.isSuperset(of: ["employee", "number"])
  }

  private static let nameWords: Set = ["nama", "name", "peserta", "participant", "attendee"]
  private static let nameless: Set = [
    "kegiatan", "acara", "rapat", "event", "meeting", "file", "berkas", "atasan", "panggilan",
    "depan", "belakang", "first", "last", "jumlah", "jenis", "kategori", "status", "ibu",
  ]
  private static let postWords: Set = ["jabatan", "position", "post", "posisi", "pangkat"]
  private static let officeWords: Set = [
    "satker", "satuan", "kerja", "unit", "instansi", "kantor", "office", "lembaga", "institusi",
    "institution", "kabupaten", "kab", "kota", "provinsi", "asal", "wilayah", "organisasi",
    "organization", "kpu",
  ]
  private static let presenceWords: Set = [
    "kehadiran", "hadir", "status", "keterangan", "ket", "attended", "attendance",
  ]
  /// One of these a list of who was there may have too.
  private static let staffOnly: [Set<String>] = [
    ["jenis", "kelamin"], ["jenis", "pegawai"], ["kelas", "jabatan"], ["tanggal", "lahir"],
    ["status", "kepegawaian"], ["employment"], ["front", "title"], ["back", "title"],
    ["gelar", "depan"], ["gelar", "belakang"], ["started", "on"], ["ended", "on"], ["tmt"],
  ]
}
