import Domain
import Tracker

extension Listing<LedgerLine> {
  static let ledger = Listing(
    Column("entry", Words(id: "Entri", en: "Entry"), .right) { .text(String($0.entry)) },
    Column("date", Words(id: "Tanggal", en: "Date")) { .code($0.date) },
    Column("office_code", Words(id: "Satker", en: "Office"), inTables: false) {
      .code($0.officeCode)
    },
    Column("session", Words(id: "Sesi", en: "Session")) { .text($0.session) },
    Column("kind", Words(id: "Jenis", en: "Kind")) { .text($0.kind) },
    Column("reverses", Words(id: "Membalik", en: "Reverses"), .right) {
      .text($0.reverses.map { String($0) })
    },
    Column("form", Words(id: "Bentuk", en: "Form")) { .text($0.form) },
    Column("rule", Words(id: "Aturan", en: "Rule"), inTables: false) { .text($0.rule) },
    Column("minutes", Words(id: "Menit", en: "Minutes"), .right, inTables: false) {
      .number($0.minutes, decimals: 2)
    },
    Column("jp", Words(id: "JP", en: "JP"), .right) { .number($0.jp, decimals: 2) },
    Column("outcome", Words(id: "Hasil", en: "Outcome"), inTables: false) {
      .text($0.outcome.rawValue)
    },
    Column("status", Words(id: "Status", en: "Status")) { .text($0.status) },
    Column("evidence", Words(id: "Bukti", en: "Evidence"), inTables: false) { .text($0.evidence) },
    Column("reason", Words(id: "Alasan", en: "Reason")) { .text($0.reason) },
    Column("entered_at", Words(id: "Dicatat", en: "Entered")) { .code($0.enteredAt) },
    Column("entered_by", Words(id: "Oleh", en: "By")) { .text($0.enteredBy) })
}

extension Listing<CreditProgress> {
  static let creditProgress = Listing(
    Column("on", Words(id: "Per tanggal", en: "As of")) { .code($0.on) },
    Column("jp", Words(id: "JP", en: "JP"), .right) { .number($0.jp, decimals: 2) },
    Column("provisional", Words(id: "Menunggu persetujuan", en: "Provisional"), .right) {
      .number($0.provisional, decimals: 2)
    },
    Column("restated", Words(id: "Koreksi triwulan tertutup", en: "Restated"), .right) {
      .number($0.restated, decimals: 2)
    },
    Column("target", Words(id: "Target", en: "Target"), .right) {
      .number($0.target, decimals: 2)
    },
    Column("ceiling", Words(id: "Batas", en: "Ceiling"), .right) {
      .number($0.ceiling, decimals: 2)
    },
    Column("forecast", Words(id: "Perkiraan 31 Desember", en: "By 31 December"), .right) {
      .number($0.forecast, decimals: 2)
    },
    Column("status", Words(id: "Status", en: "Status")) { .text($0.status.rawValue) })
}

extension CreditProgress {
  /// `12 dari 20 JP (dan 4 menunggu persetujuan) per 2025-11-30; …`
  var words: Words {
    func jp(_ value: Double) -> (id: String, en: String) {
      let cell = Cell.number(value, decimals: 2).plain(in: .en)
      return (cell.replacing(".", with: ","), cell)
    }
    let have = jp(self.jp)
    var (id, en) = (have.id, have.en)
    if let target {
      id += " dari \(jp(target).id) JP"
      en += " of \(jp(target).en) JP"
    } else {
      id += " JP"
      en += " JP"
    }
    if provisional != 0 {
      id += " (\(jp(provisional).id) lagi menunggu persetujuan)"
      en += " (\(jp(provisional).en) more provisional)"
    }
    id += " per \(on)"
    en += " as of \(on)"
    if let forecast {
      id += "; dengan laju ini \(jp(forecast).id) JP pada 31 Desember"
      en += "; at this pace \(jp(forecast).en) JP by 31 December"
    }
    if restated != 0 {
      id += "\nkoreksi di triwulan tertutup: \(jp(restated).id) JP"
      en += "\nrestated in closed quarters: \(jp(restated).en) JP"
    }
    if status == .aboveCeiling, let ceiling {
      id += "\nperingatan: di atas batas \(jp(ceiling).id) JP"
      en += "\nwarning: above the ceiling of \(jp(ceiling).en) JP"
    }
    return Words(id: id + "\n", en: en + "\n")
  }
}

extension Listing<PersonCredit> {
  static let personCredits = Listing(
    Column("office_code", Words(id: "Satker", en: "Office")) { .code($0.officeCode) },
    Column("staff_ref", Words(id: "Pegawai", en: "Reference")) { .reference($0.staffRef) },
    Column("name", Words(id: "Nama", en: "Name")) { .text($0.name) },
    Column("post", Words(id: "Jabatan", en: "Post"), inTables: false) { .text($0.post) },
    Column("employment", Words(id: "Jenis", en: "Kind")) { .text($0.employment) },
    Column("jp", Words(id: "JP triwulan", en: "JP quarter"), .right) {
      .number($0.jp, decimals: 2)
    },
    Column("jp_year", Words(id: "JP tahun", en: "JP year"), .right) {
      .number($0.jpYear, decimals: 2)
    },
    Column("provisional", Words(id: "Menunggu", en: "Provisional"), .right) {
      .number($0.provisional, decimals: 2)
    },
    Column("target", Words(id: "Target", en: "Target"), .right) {
      .number($0.target, decimals: 2)
    },
    Column("ceiling", Words(id: "Batas", en: "Ceiling"), .right, inTables: false) {
      .number($0.ceiling, decimals: 2)
    },
    Column("forecast", Words(id: "Perkiraan", en: "Forecast"), .right) {
      .number($0.forecast, decimals: 2)
    },
    Column("status", Words(id: "Status", en: "Status")) { .text($0.status.rawValue) })
}

extension Listing<LearningTargetLine> {
  static let learningTargets = Listing(
    Column("office_code", Words(id: "Satker", en: "Office")) { .code($0.officeCode) },
    Column("employment", Words(id: "Jenis", en: "Kind")) { .text($0.employment) },
    Column("min_jp", Words(id: "Paling sedikit", en: "At least"), .right) {
      .number($0.minJp, decimals: 2)
    },
    Column("max_jp", Words(id: "Paling banyak", en: "At most"), .right) {
      .number($0.maxJp, decimals: 2)
    },
    Column("valid_from", Words(id: "Sejak", en: "From")) { .code($0.validFrom) },
    Column("valid_to", Words(id: "Sampai", en: "Until")) { .code($0.validTo) },
    Column("source", Words(id: "Dasar", en: "Source")) { .text($0.source) })
}

extension Listing<QuarterClosed> {
  static let quarterClosed = Listing(
    Column("quarter", Words(id: "Triwulan", en: "Quarter")) { .code($0.quarter) },
    Column("offices", Words(id: "Satker", en: "Offices"), .right) { .integer($0.offices) },
    Column("closed", Words(id: "Baru ditutup", en: "Closed now"), .right) {
      .integer($0.closed)
    })
}

extension Listing<RestatementLine> {
  static let restatements = Listing(
    Column("office_code", Words(id: "Satker", en: "Office")) { .code($0.officeCode) },
    Column("staff_ref", Words(id: "Pegawai", en: "Reference")) { .text($0.staffRef) },
    Column("name", Words(id: "Nama", en: "Name")) { .text($0.name) },
    Column("date", Words(id: "Tanggal", en: "Date")) { .code($0.date) },
    Column("session", Words(id: "Sesi", en: "Session")) { .text($0.session) },
    Column("jp_before", Words(id: "JP semula", en: "JP before"), .right) {
      .number($0.jpBefore, decimals: 2)
    },
    Column("jp_after", Words(id: "JP seharusnya", en: "JP after"), .right) {
      .number($0.jpAfter, decimals: 2)
    },
    Column("reason", Words(id: "Alasan", en: "Reason")) { .text($0.reason) },
    Column("entered_at", Words(id: "Dicatat", en: "Entered"), inTables: false) {
      .code($0.enteredAt)
    },
    Column("entered_by", Words(id: "Oleh", en: "By"), inTables: false) { .text($0.enteredBy) })
}

extension Listing<CreditRuleChanges.Form> {
  static let changedForms = Listing(
    Column("form", Words(id: "Bentuk", en: "Form")) { .text($0.form) },
    Column("people", Words(id: "Orang", en: "People"), .right) { .integer($0.people) },
    Column("credits", Words(id: "Kredit", en: "Credits"), .right) { .integer($0.credits) },
    Column("restated", Words(id: "Triwulan tertutup", en: "Restated"), .right) {
      .integer($0.restated)
    },
    Column("jp_before", Words(id: "JP sebelum", en: "JP before"), .right) {
      .number($0.jpBefore, decimals: 2)
    },
    Column("jp_after", Words(id: "JP sesudah", en: "JP after"), .right) {
      .number($0.jpAfter, decimals: 2)
    })
}

extension Listing<CreditRuleChanges.Change> {
  static let changedPeople = Listing(
    Column("office_code", Words(id: "Satker", en: "Office")) { .code($0.officeCode) },
    Column("staff_ref", Words(id: "Pegawai", en: "Reference")) { .text($0.staffRef) },
    Column("name", Words(id: "Nama", en: "Name")) { .text($0.name) },
    Column("form", Words(id: "Bentuk", en: "Form")) { .text($0.form) },
    Column("credits", Words(id: "Kredit", en: "Credits"), .right) { .integer($0.credits) },
    Column("restated", Words(id: "Triwulan tertutup", en: "Restated"), .right) {
      .integer($0.restated)
    },
    Column("jp_before", Words(id: "JP sebelum", en: "JP before"), .right) {
      .number($0.jpBefore, decimals: 2)
    },
    Column("jp_after", Words(id: "JP sesudah", en: "JP after"), .right) {
      .number($0.jpAfter, decimals: 2)
    })
}
