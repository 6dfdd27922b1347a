import Domain
import Tracker

extension Listing<CreditLine> {
  static let credits = Listing(
    Column("date", Words(id: "Tanggal", en: "Date")) { .code($0.date) },
    Column("session", Words(id: "Sesi", en: "Session")) { .text($0.session) },
    Column("form", Words(id: "Bentuk", en: "Form")) { .text($0.form) },
    Column("minutes", Words(id: "Menit", en: "Minutes"), .right) {
      .number($0.minutes, decimals: 2)
    },
    Column("share", Words(id: "Bagian", en: "Share"), .right) { .number($0.share, decimals: 4) },
    Column("jp", Words(id: "JP", en: "JP"), .right) { .number($0.jp, decimals: 2) },
    Column("rule", Words(id: "Aturan", en: "Rule")) { .text($0.rule) },
    Column("status", Words(id: "Status", en: "Status")) { .text($0.status) })
}

extension Listing<CreditRuleLine> {
  static let creditRules = Listing(
    Column("code", Words(id: "Kode", en: "Code")) { .text($0.code) },
    Column("name", Words(id: "Bentuk", en: "Form")) { .words(Words(id: $0.nameId, en: $0.nameEn)) },
    Column("basis", Words(id: "Dasar", en: "Basis")) { .text($0.basis.rawValue) },
    Column("jp", Words(id: "JP", en: "JP"), .right) { .number($0.jp, decimals: 2) },
    Column("minutes_per_jp", Words(id: "Menit per JP", en: "Minutes a JP"), .right) {
      .integer($0.minutesPerJp)
    },
    Column("rounding", Words(id: "Pembulatan", en: "Rounding"), inTables: false) {
      .text($0.rounding.rawValue)
    },
    Column("cap_per_day", Words(id: "Batas sehari", en: "Cap a day"), .right) {
      .number($0.capPerDay, decimals: 2)
    },
    Column("occasions_per_month", Words(id: "Kali sebulan", en: "Times a month"), .right) {
      .integer($0.occasionsPerMonth)
    },
    Column("international_jp", Words(id: "JP internasional", en: "JP abroad"), inTables: false) {
      .number($0.internationalJp, decimals: 2)
    },
    Column(
      "international_factor", Words(id: "Faktor internasional", en: "Factor abroad"),
      inTables: false
    ) { .number($0.internationalFactor, decimals: 2) },
    Column("valid_from", Words(id: "Sejak", en: "From")) { .code($0.validFrom) },
    Column("valid_to", Words(id: "Sampai", en: "Until"), inTables: false) { .code($0.validTo) },
    Column("source", Words(id: "Dasar hukum", en: "Source"), inTables: false) { .text($0.source) })
}
