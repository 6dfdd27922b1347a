import Domain
import Tracker

extension Listing<Office> {
  /// The columns are those of `office import`: what it writes as csv is read back unchanged.
  static let offices = Listing(
    Column("code", Words(id: "Kode", en: "Code")) { .code($0.code) },
    Column("level", Words(id: "Tingkat", en: "Level")) { .text($0.level.rawValue) },
    Column("name", Words(id: "Nama", en: "Name")) { .text($0.name) },
    Column("region", Words(id: "Wilayah", en: "Region")) { .text($0.region) },
    Column("parent", Words(id: "Induk", en: "Parent")) { .code($0.parent) },
    Column("timezone", Words(id: "Zona", en: "Zone")) { .text($0.zone.storedName) })
}

extension Listing<OfficeDetail> {
  static let officeDetail = Listing(
    Column("code", Words(id: "Kode", en: "Code")) { .code($0.office.code) },
    Column("name", Words(id: "Nama", en: "Name")) { .text($0.office.name) },
    Column("region", Words(id: "Wilayah", en: "Region")) { .text($0.office.region) },
    Column("level", Words(id: "Tingkat", en: "Level")) { .text($0.office.level.rawValue) },
    Column("parent", Words(id: "Induk", en: "Parent")) { .code($0.office.parent) },
    Column("timezone", Words(id: "Zona", en: "Zone")) { .code($0.office.zone) },
    Column("below", Words(id: "Satker di bawahnya", en: "Offices below"), .right) {
      .integer($0.below)
    },
    Column("staff", Words(id: "Pegawai aktif", en: "Active staff"), .right) { .integer($0.staff) })
}
