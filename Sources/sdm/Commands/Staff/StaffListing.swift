import Domain
import Tracker

extension Listing<StaffLine> {
  static let staff = Listing(
    Column("id", Words(id: "No.", en: "No."), .right) { .text("#\($0.id)") },
    Column("staff_ref", Words(id: "Pegawai", en: "Reference")) { .reference($0.staffRef) },
    Column("name", Words(id: "Nama", en: "Name")) { .text($0.name) },
    Column("office_code", Words(id: "Satker", en: "Office")) { .code($0.officeCode) },
    Column("post", Words(id: "Jabatan", en: "Post")) { .text($0.post) },
    Column("job_class", Words(id: "Kelas", en: "Class")) { .text($0.jobClass) },
    Column("employment", Words(id: "Jenis pegawai", en: "Employment")) { .text($0.employment) },
    Column("email", Words(id: "Surel", en: "E-mail"), inTables: false) { .text($0.email) },
    Column("started_on", Words(id: "Mulai", en: "Started"), inTables: false) {
      .code($0.startedOn)
    },
    Column("ended_on", Words(id: "Berakhir", en: "Ended"), inTables: false) { .code($0.endedOn) })
}

extension Listing<PostLine> {
  static let posts = Listing(
    Column("name", Words(id: "Jabatan", en: "Post")) { .text($0.name) },
    Column("job_class", Words(id: "Kelas", en: "Class")) { .text($0.jobClass) },
    Column("required_level", Words(id: "Level diminta", en: "Level asked"), .right) {
      .integer($0.requiredLevel)
    },
    Column("reviewed", Words(id: "Diperiksa", en: "Reviewed")) { .yes($0.reviewed) },
    Column("holders", Words(id: "Pemangku", en: "Holders"), .right) { .integer($0.holders) })
}
