import Domain

/// A table of facts for the professionalism index: `nip,year,education,education_on,
/// performance_value,predicate,discipline,discipline_on,leadership_training,leadership_on,
/// functional_training,functional_on,evidence`, in English or Indonesian headings. An empty cell
/// says nothing, neither that something is known nor that it is not.
struct ProfessionalismFile: Sendable {
  static let columns: [TableFile.Column] = [
    .init("nip", "staff_ref", "ni_pppk", "employee_number", "pegawai", required: true),
    .init("year", "tahun"),
    .init("education", "pendidikan", "pendidikan_terakhir", "kualifikasi"),
    .init("education_on", "tanggal_ijazah", "tanggal_lulus"),
    .init("performance_value", "nilai_kinerja", "nilai_skp", "kinerja"),
    .init("predicate", "predikat", "predikat_kinerja"),
    .init("discipline", "disiplin", "hukuman_disiplin"),
    .init("discipline_on", "tanggal_hukuman", "tanggal_keputusan"),
    .init(
      "leadership_training", "diklat_kepemimpinan", "pelatihan_kepemimpinan", "diklatpim"),
    .init("leadership_on", "tanggal_diklat_kepemimpinan"),
    .init("functional_training", "diklat_fungsional", "pelatihan_fungsional"),
    .init("functional_on", "tanggal_diklat_fungsional"),
    .init("evidence", "bukti"),
  ]

  /// One line, checked by itself.
  struct Line: Sendable {
    var row: TableRow
    var number: String
    var facts: [StatedFact]
  }

  /// Bands of performance ratings.
  let performance: ScoreBands
  /// For lines that do not say it.
  let year: Int?
  let today: Day

  func read(_ file: InputFile) throws(TrackerError) -> (lines: [Line], ignored: [String]) {
    let table = try TableFile.read(file, columns: Self.columns)
    return (try table.rows.map(line), table.ignored)
  }

  private func line(_ row: TableRow) throws(TrackerError) -> Line {
    _ = try row.required("nip")
    let number: String
    switch EmployeeNumber.parse(row["nip"]) {
    case .success(let found?): number = found.text
    case .success(nil): number = try row.required("nip")
    case .failure(let fault):
      throw .file(Fault(.badData, at: row.place("nip"), what: fault.words, next: fault.next))
    }
    let year = try statedYear(row)
    guard let first = Day(year: year, month: 1, day: 1) else {
      throw .internalFault("the year \(year) was taken and has no first day")
    }
    var facts: [StatedFact] = []
    let education = try row.parsed(
      "education", shape: "S3|S2|S1_D4|D3|D2_D1_SLTA|SLTP", FactWords.education)
    if let education {
      let day = try day(row, "education_on") ?? first
      facts.append(.init(.education, day, education, row: row, column: "education"))
    }
    if let rating = try rating(row) {
      facts.append(
        .init(
          .performance, first, rating.item, value: rating.value, row: row,
          column: rating.column))
    }
    let penalty = try row.parsed(
      "discipline", shape: "never|light|medium|heavy", FactWords.penalty)
    if let penalty {
      let day = try day(row, "discipline_on") ?? first
      facts.append(.init(.discipline, day, penalty, row: row, column: "discipline"))
    }
    for kind in [StatedFact.Kind.leadership, .functional] {
      let column = "\(kind.rawValue)_training"
      let isDone = try row.parsed(column, shape: "yes|no", FactWords.done)
      guard let isDone else { continue }
      let day = try day(row, "\(kind.rawValue)_on") ?? first
      facts.append(.init(kind, day, isDone ? "done" : "not_done", row: row, column: column))
    }
    return Line(row: row, number: number, facts: facts)
  }

  private func statedYear(_ row: TableRow) throws(TrackerError) -> Int {
    let stated = try row.parsed("year", shape: "2025") { text in
      Int(text).flatMap { (1990...2200).contains($0) ? $0 : nil }
    }
    guard let stated = stated ?? year else {
      throw .refused(
        Words(id: "'year' tidak disebut", en: "'year' is not given"),
        next: Words(id: "isi kolomnya atau pakai --year", en: "fill the column or give --year"),
        at: row.place("year"))
    }
    guard stated <= today.year else {
      throw .refused(
        Words(id: "tahun \(stated) belum tiba", en: "the year \(stated) has not come yet"),
        next: Words(id: "perbaiki tahunnya", en: "mend the year"), at: row.place("year"))
    }
    return stated
  }

  private func day(_ row: TableRow, _ column: String) throws(TrackerError) -> Day? {
    guard let day = try row.day(column) else { return nil }
    guard day <= today else {
      throw .refused(
        Words(id: "tanggal \(day) belum tiba", en: "\(day) has not come yet"),
        next: Words(id: "perbaiki tanggalnya", en: "mend the day"), at: row.place(column))
    }
    return day
  }

  /// A value, a predicate, or both where they agree.
  private func rating(
    _ row: TableRow
  ) throws(TrackerError) -> (item: String?, value: Double?, column: String)? {
    let value = try row.parsed("performance_value", shape: "0-100") { FactWords.rating($0) }
    let band = try row.parsed(
      "predicate", shape: performance.bands.map(\.name.id).joined(separator: "|")
    ) { text in performance.bands.first { FactWords.names(of: $0).contains(FactWords.plain(text)) }
    }
    if let value, let band, performance.band(of: value) != band {
      throw .refused(
        Words(
          id: "nilai \(row["performance_value"]) bukan predikat \(band.name.id)",
          en: "the value \(row["performance_value"]) is not rated \(band.name.en)"),
        next: Words(id: "perbaiki salah satunya", en: "mend one of them"),
        at: row.place("predicate"))
    }
    guard value != nil || band != nil else { return nil }
    return (band?.item, value, value == nil ? "predicate" : "performance_value")
  }
}
