import Domain

/// A staff list, in the product's own headings or in those of an office's register:
/// `nip,name,front_title,back_title,email,office_code,position,employment,started_on,ended_on` or
/// `id,nip,nama,jenis_kelamin,jenis_pegawai,kelas_jabatan,jabatan,kode_satker,email`.
struct StaffFile: Sendable {
  static let columns: [TableFile.Column] = [
    .init("nip", "ni_pppk", "employee_number", "nip_ni_pppk"),
    .init("name", "nama", "nama_lengkap", "nama_pegawai", required: true),
    .init("front_title", "gelar_depan"),
    .init("back_title", "gelar_belakang"),
    .init("email", "e_mail", "surel", "alamat_email"),
    .init("office_code", "kode_satker", "satker", "office", required: true),
    .init("position", "jabatan", "post", required: true),
    .init("employment", "jenis_pegawai", "status_kepegawaian", required: true),
    .init("job_class", "kelas_jabatan", "kelas"),
    .init("sex", "jenis_kelamin", "jk", "gender"),
    .init("started_on", "tmt", "mulai", "tanggal_mulai"),
    .init("ended_on", "selesai", "tanggal_selesai"),
    .init("id"),
  ]

  /// One line of the list, checked by itself.
  struct Line: Sendable {
    var row: TableRow
    var number: EmployeeNumber?
    /// Without titles.
    var name: String
    var frontTitle: String
    var backTitle: String
    var email: String?
    var isWoman: Bool?
    var office: Office.Code
    var post: String
    /// As the list calls it; nil where it has no such column.
    var jobClass: String?
    var employment: String
    var startedOn: Day?
    /// Day after the last.
    var endedOn: Day?
  }

  var lines: [Line]
  var ignored: [String]
  /// Doubts that do not stop the import: a sex that the number contradicts.
  var notes: [Words]

  static func read(_ file: InputFile) throws(TrackerError) -> StaffFile {
    let table = try TableFile.read(file, columns: columns)
    let lines = try table.rows.map(line)
    try refuseDuplicates(lines)
    return StaffFile(lines: lines, ignored: table.ignored, notes: lines.compactMap(doubtedSex))
  }

  private static func line(_ row: TableRow) throws(TrackerError) -> Line {
    let started = try row.day("started_on")
    let ended = try row.day("ended_on")
    if let started, let ended, ended < started {
      throw .refused(
        Words(id: "tanggal selesai sebelum tanggal mulai", en: "it ends before it starts"),
        next: Words(id: "perbaiki tanggalnya", en: "mend the dates"), at: row.place("ended_on"))
    }
    guard let office = try row.office("office_code") else {
      _ = try row.required("office_code")
      throw .internalFault("a required cell was empty and was not refused")
    }
    let name = PersonName.parse(try row.required("name"))
    return Line(
      row: row, number: try number(row), name: name.core,
      frontTitle: row.optional("front_title") ?? name.frontTitles.joined(separator: " "),
      backTitle: row.optional("back_title") ?? name.backTitles.joined(separator: ", "),
      email: row.optional("email"),
      isWoman: try row.parsed("sex", shape: "L/P", sex), office: office,
      post: try row.required("position"), jobClass: row.optional("job_class"),
      employment: try row.required("employment"), startedOn: started, endedOn: ended)
  }

  private static func number(_ row: TableRow) throws(TrackerError) -> EmployeeNumber? {
    switch EmployeeNumber.parse(row["nip"]) {
    case .success(let number): return number
    case .failure(let fault):
      throw .file(
        Fault(.badData, at: row.place("nip"), what: fault.words, next: fault.next))
    }
  }

  private static func sex(_ text: String) -> Bool? {
    switch text.uppercased() {
    case "P", "PEREMPUAN", "F", "W", "WOMAN", "FEMALE": true
    case "L", "LAKI-LAKI", "M", "MAN", "MALE": false
    default: nil
    }
  }

  private static func refuseDuplicates(_ lines: [Line]) throws(TrackerError) {
    var seen: [String: Int] = [:]
    for line in lines {
      for (key, value) in [("nip", line.number?.text), ("email", line.email?.lowercased())] {
        guard let value, let earlier = seen.updateValue(line.row.line, forKey: value) else {
          continue
        }
        throw .refused(
          Words(
            id: "\(key.uppercased()) '\(value)' sudah ada di baris \(earlier)",
            en: "\(key.uppercased()) '\(value)' stands in line \(earlier) too"),
          next: Words(id: "hapus salah satunya", en: "remove one of them"), at: line.row.place(key))
      }
    }
  }

  private static func doubtedSex(_ line: Line) -> Words? {
    guard let number = line.number, let isWoman = line.isWoman, number.woman != isWoman else {
      return nil
    }
    return Words(
      id: "jenis kelamin tidak cocok dengan digit ke-15 NIP, \(line.row.place("sex"))",
      en: "sex disagrees with the 15th digit of the number, \(line.row.place("sex"))")
  }
}
