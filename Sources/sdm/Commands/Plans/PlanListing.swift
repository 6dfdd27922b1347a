import Domain
import Tracker

extension Listing<PlanItem> {
  static let planItems = Listing(
    Column("office_code", Words(id: "Satker", en: "Office")) { .code($0.officeCode) },
    Column("year", Words(id: "Tahun", en: "Year"), .right) { .integer($0.year) },
    Column("number", Words(id: "Butir", en: "Item"), .right) { .integer($0.number) },
    Column("title", Words(id: "Pembelajaran", en: "Learning")) { .text($0.title) },
    Column("competency_type", Words(id: "Jenis kompetensi", en: "Competency type")) {
      .words(Words.kinds($0.competencyKinds))
    },
    Column("competencies", Words(id: "Kompetensi", en: "Competencies")) {
      .text($0.competencies.joined(separator: ";"))
    },
    Column("people", Words(id: "Sasaran", en: "People"), .right) { .integer($0.people) },
    Column("target_staff", Words(id: "Pegawai sasaran", en: "Target staff"), inTables: false) {
      .text($0.staff.joined(separator: ";"))
    },
    Column("form", Words(id: "Bentuk", en: "Form")) { .text($0.form) },
    Column("form_name", Words(id: "Nama bentuk", en: "Form's name"), inTables: false) {
      .words(Words(id: $0.formNameId, en: $0.formNameEn))
    },
    Column("path", Words(id: "Jalur", en: "Path")) { .words(Words.path($0.path)) },
    Column("organiser", Words(id: "Penyelenggara", en: "Organiser")) { .text($0.organiser) },
    Column("schedule", Words(id: "Jadwal", en: "Schedule")) { .code($0.schedule) },
    Column("curriculum", Words(id: "Standar kurikulum", en: "Curriculum standard")) {
      $0.curriculum.isEmpty ? .empty : .text($0.curriculum)
    },
    Column("budget", Words(id: "Anggaran (Rp)", en: "Budget (Rp)"), .right) {
      .integer($0.budget)
    },
    Column("jp", Words(id: "JP/orang", en: "JP each"), .right) { .number($0.jp, decimals: 2) },
    Column("session", Words(id: "Sesi", en: "Session"), inTables: false) { .text($0.session) },
    Column("suggestion", Words(id: "Saran", en: "Suggestion"), inTables: false) {
      .text($0.suggestion)
    },
    Column("forecast_levels", Words(id: "Perkiraan", en: "Forecast"), .right) {
      .number($0.forecastLevels, decimals: 2)
    },
    Column("jp_per_level", Words(id: "Asumsi JP/tingkat", en: "JP/level"), .right, inTables: false)
    {
      .number($0.jpPerLevel, decimals: 2)
    },
    Column("assumption", Words(id: "Dasar asumsi", en: "Source"), inTables: false) {
      .text($0.assumptionSource)
    },
    Column("accepted_on", Words(id: "Disetujui", en: "Accepted"), inTables: false) {
      .code($0.acceptedOn)
    },
    Column("dropped_on", Words(id: "Dicoret", en: "Dropped"), inTables: false) {
      .code($0.droppedOn)
    },
    Column("dropped_reason", Words(id: "Alasan", en: "Reason"), inTables: false) {
      .text($0.droppedReason)
    })
}

extension Words {
  /// Competency types of the standard.
  fileprivate static func kinds(_ kinds: [String]) -> Words {
    let each = kinds.map { kind in
      switch kind {
      case "managerial": Words(id: "manajerial", en: "managerial")
      case "sociocultural": Words(id: "sosial kultural", en: "socio-cultural")
      default: Words(id: "teknis", en: "technical")
      }
    }
    return Words(
      id: each.map(\.id).joined(separator: ", "), en: each.map(\.en).joined(separator: ", "))
  }

  /// Path of a learning form.
  fileprivate static func path(_ category: String) -> Words {
    switch category {
    case "education": Words(id: "pendidikan", en: "education")
    case "classroom": Words(id: "pelatihan klasikal", en: "classroom training")
    default: Words(id: "pelatihan nonklasikal", en: "training outside the classroom")
    }
  }
}
