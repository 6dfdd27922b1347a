import ArgumentParser
import Domain
import Tracker

extension ListProfessionalism.Grouping: ExpressibleByArgument {}

extension Cell {
  fileprivate static func band(_ id: String?, _ en: String?) -> Cell {
    guard let id, let en else { return .empty }
    return .words(Words(id: id, en: en))
  }
}

extension Listing<ProfessionalismLine> {
  static let professionalism = Listing(
    Column("office_code", Words(id: "Satker", en: "Office")) { .code($0.officeCode) },
    Column("staff_ref", Words(id: "Pegawai", en: "Reference")) { .reference($0.staffRef) },
    Column("name", Words(id: "Nama", en: "Name")) { .text($0.name) },
    Column("post", Words(id: "Jabatan", en: "Post"), inTables: false) { .text($0.post) },
    Column("employment", Words(id: "Jenis", en: "Kind")) { .text($0.employment) },
    Column("applies", Words(id: "Diukur", en: "Applies")) {
      .text($0.applies ? "true" : "false")
    },
    Column("class_group", Words(id: "Kelompok", en: "Group"), inTables: false) {
      .text($0.classGroup)
    },
    Column("qualification", Words(id: "Kualifikasi", en: "Qualification"), .right) {
      .number($0.qualification, decimals: 2)
    },
    Column("competence", Words(id: "Kompetensi", en: "Competence"), .right) {
      .number($0.competence, decimals: 2)
    },
    Column("performance", Words(id: "Kinerja", en: "Performance"), .right) {
      .number($0.performance, decimals: 2)
    },
    Column("discipline", Words(id: "Disiplin", en: "Discipline"), .right) {
      .number($0.discipline, decimals: 2)
    },
    Column("total", Words(id: "Indeks", en: "Index"), .right) { .number($0.total, decimals: 2) },
    Column("band", Words(id: "Kategori", en: "Band"), inTables: false) { .text($0.band) },
    Column("band_name", Words(id: "Kategori", en: "Band")) {
      .band($0.bandNameId, $0.bandNameEn)
    },
    Column("known", Words(id: "Diketahui", en: "Known"), .right, inTables: false) {
      .number($0.known, decimals: 2)
    },
    Column("missing", Words(id: "Belum diketahui", en: "Missing")) {
      $0.missing.isEmpty ? .empty : .text($0.missing.joined(separator: " "))
    })
}

extension Listing<ProfessionalismOffice> {
  static let professionalismOffices = Listing(
    Column("office_code", Words(id: "Satker", en: "Office")) { .code($0.officeCode) },
    Column("scope", Words(id: "Cakupan", en: "Scope")) { .text($0.scope.rawValue) },
    Column("people", Words(id: "Orang", en: "People"), .right) { .integer($0.people) },
    Column("measured", Words(id: "Lengkap", en: "Measured"), .right) { .integer($0.measured) },
    Column("incomplete", Words(id: "Belum lengkap", en: "Incomplete"), .right) {
      .integer($0.incomplete)
    },
    Column("not_applicable", Words(id: "Tidak diukur", en: "Not applicable"), .right) {
      .integer($0.notApplicable)
    },
    Column("sum_total", Words(id: "Jumlah", en: "Sum"), .right, inTables: false) {
      .number($0.sumTotal, decimals: 2)
    },
    Column("mean", Words(id: "Rata-rata", en: "Mean"), .right) { .number($0.mean, decimals: 2) },
    Column("band", Words(id: "Kategori", en: "Band"), inTables: false) { .text($0.band) },
    Column("band_name", Words(id: "Kategori", en: "Band")) {
      .band($0.bandNameId, $0.bandNameEn)
    },
    Column("lowest", Words(id: "Terendah", en: "Lowest"), .right) {
      .number($0.lowest, decimals: 2)
    },
    Column("missing_qualification", Words(id: "Tanpa kualifikasi", en: "No qualification"), .right)
    { .integer($0.missingQualification) },
    Column("missing_competence", Words(id: "Tanpa kompetensi", en: "No competence"), .right) {
      .integer($0.missingCompetence)
    },
    Column("missing_performance", Words(id: "Tanpa kinerja", en: "No performance"), .right) {
      .integer($0.missingPerformance)
    },
    Column("missing_discipline", Words(id: "Tanpa disiplin", en: "No discipline"), .right) {
      .integer($0.missingDiscipline)
    })
}

extension Listing<ProfessionalismDetail.Part> {
  static let professionalismParts = Listing(
    Column("dimension", Words(id: "Dimensi", en: "Dimension")) { .text($0.dimension.rawValue) },
    Column("item", Words(id: "Butir", en: "Item")) { .text($0.item) },
    Column("finding", Words(id: "Fakta", en: "Fact")) { .text($0.finding) },
    Column("dated", Words(id: "Tanggal", en: "Dated")) { .text($0.dated) },
    Column("points", Words(id: "Nilai", en: "Points"), .right) { .number($0.points, decimals: 2) },
    Column("evidence", Words(id: "Bukti", en: "Evidence")) { .text($0.evidence) })
}

extension Rendering {
  /// A person's points; the total with what is missing stands below them on standard error.
  init(_ detail: ProfessionalismDetail) {
    self.init(detail, grid: Listing.professionalismParts.grid(detail.parts))
    notes.append(Self.verdict(on: detail))
    if detail.person.applies { notes.append(ScoreBands.rule) }
  }

  private static func verdict(on detail: ProfessionalismDetail) -> Words {
    let person = detail.person
    let head = "\(person.name), \(detail.on) (\(detail.rule))"
    guard person.applies else {
      return Words(
        id: "\(head): indeks tidak berlaku bagi \(person.employment), \(person.post)",
        en: "\(head): the index does not apply to \(person.employment), \(person.post)")
    }
    func shown(_ value: Double?, _ language: Language) -> String {
      Cell.number(value, decimals: 2).shown(in: language)
    }
    guard let total = person.total else {
      let missing = person.missing.joined(separator: ", ")
      return Words(
        id: "\(head): belum dapat dihitung, belum diketahui: \(missing); "
          + "yang diketahui \(shown(person.known, .id))",
        en: "\(head): cannot be given, unknown: \(missing); "
          + "what is known adds up to \(shown(person.known, .en))")
    }
    return Words(
      id: "\(head): \(shown(total, .id)), \(person.bandNameId ?? "–")",
      en: "\(head): \(shown(total, .en)), \(person.bandNameEn ?? "–")")
  }
}
