import Domain
import Tracker

extension Listing<AttendanceLine> {
  static let attendance = Listing(
    Column("staff_ref", Words(id: "Pegawai", en: "Reference")) { .reference($0.staffRef) },
    Column("name", Words(id: "Nama", en: "Name")) { .text($0.name) },
    Column("office_code", Words(id: "Satker", en: "Office")) { .code($0.officeCode) },
    Column("status", Words(id: "Status", en: "Status")) { .text($0.status.rawValue) },
    Column("minutes", Words(id: "Menit", en: "Minutes"), .right) {
      .number($0.minutes, decimals: 2)
    },
    Column("share", Words(id: "Bagian", en: "Share"), .right) { .number($0.share, decimals: 4) },
    Column("jp", Words(id: "JP", en: "JP"), .right) { .number($0.jp, decimals: 2) },
    Column("evidence", Words(id: "Bukti", en: "Evidence")) { .text($0.evidence.rawValue) },
    Column("grade", Words(id: "Tingkat", en: "Grade"), .right) {
      .integer($0.grade.rawValue)
    },
    Column("source", Words(id: "Sumber", en: "Source")) { .text($0.source) })
}
