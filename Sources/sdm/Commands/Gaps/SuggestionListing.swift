import Domain
import Tracker

extension Listing<SuggestedLearning> {
  static let suggestions = Listing(
    Column("code", Words(id: "Kode", en: "Code")) { .text($0.code) },
    Column("kind", Words(id: "Jenis", en: "Kind"), inTables: false) { .text($0.kind.rawValue) },
    Column("title", Words(id: "Pembelajaran", en: "Learning")) {
      .words(Words(id: $0.titleId, en: $0.titleEn))
    },
    Column("form", Words(id: "Bentuk", en: "Form"), inTables: false) { .text($0.form) },
    Column("competencies", Words(id: "Kompetensi", en: "Competencies")) {
      .text($0.competencies.joined(separator: ";"))
    },
    Column("starts_on", Words(id: "Mulai", en: "Starts")) { .code($0.startsOn) },
    Column("people", Words(id: "Orang", en: "People"), .right) { .integer($0.people) },
    Column("levels", Words(id: "Tingkat", en: "Levels"), .right) {
      .number($0.levels, decimals: 2)
    },
    Column("jp", Words(id: "JP/orang", en: "JP each"), .right) { .number($0.jp, decimals: 2) },
    Column("jp_asked", Words(id: "JP semua", en: "JP asked"), .right) {
      .number($0.jpAsked, decimals: 2)
    },
    Column("levels_per_jp", Words(id: "Tingkat/JP", en: "Levels/JP"), .right) {
      .number($0.levelsPerJp, decimals: 4)
    },
    Column("jp_per_level", Words(id: "Asumsi JP/tingkat", en: "Assumed JP/level"), .right) {
      .number($0.assumption.jpPerLevel, decimals: 2)
    },
    Column("max_levels", Words(id: "Paling banyak", en: "At most"), .right, inTables: false) {
      .integer($0.assumption.maxLevels)
    },
    Column("assumption", Words(id: "Dasar", en: "Source"), inTables: false) {
      .text($0.assumption.source)
    },
    Column("attendees", Words(id: "Peserta", en: "Attendees"), inTables: false) {
      .text($0.attendees.joined(separator: ";"))
    })
}

extension Listing<PlanReview> {
  static let planReviews = Listing(
    Column("office_code", Words(id: "Satker", en: "Office")) { .code($0.officeCode) },
    Column("year", Words(id: "Tahun", en: "Year"), .right) { .integer($0.year) },
    Column("number", Words(id: "Butir", en: "Item"), .right) { .integer($0.number) },
    Column("title", Words(id: "Pembelajaran", en: "Learning")) { .text($0.title) },
    Column("competencies", Words(id: "Kompetensi", en: "Competencies")) {
      .text($0.competencies.joined(separator: ";"))
    },
    Column("form", Words(id: "Bentuk", en: "Form"), inTables: false) { .text($0.form) },
    Column("accepted_on", Words(id: "Disetujui", en: "Accepted")) { .code($0.acceptedOn) },
    Column("people", Words(id: "Orang", en: "People"), .right) { .integer($0.people) },
    Column("pairs", Words(id: "Pasangan", en: "Pairs"), .right, inTables: false) {
      .integer($0.pairs)
    },
    Column("forecast", Words(id: "Perkiraan", en: "Forecast"), .right) {
      .number($0.forecast, decimals: 2)
    },
    Column("assessed_after", Words(id: "Dinilai sesudahnya", en: "Assessed after"), .right) {
      .integer($0.assessedAfter)
    },
    Column("forecast_of_assessed", Words(id: "Perkiraannya", en: "Their forecast"), .right) {
      .number($0.forecastOfAssessed, decimals: 2)
    },
    Column("raised", Words(id: "Naik", en: "Raised"), .right) { .integer($0.raised) },
    Column("difference", Words(id: "Selisih", en: "Difference"), .right) {
      .number($0.difference, decimals: 2)
    },
    Column("reached", Words(id: "Mencapai", en: "Reached"), .right) { .integer($0.reached) },
    Column("jp_per_level", Words(id: "Asumsi", en: "Assumed"), .right, inTables: false) {
      .number($0.jpPerLevel, decimals: 2)
    },
    Column("found_jp_per_level", Words(id: "Nyatanya", en: "Found"), .right, inTables: false) {
      .number($0.foundJpPerLevel, decimals: 2)
    })
}
