import ArgumentParser
import Domain
import Tracker

extension GapGrouping: ExpressibleByArgument {}
extension AssessmentMethod: ExpressibleByArgument {}
extension AssessmentConfidence: ExpressibleByArgument {}
extension MatchFormula: ExpressibleByArgument {}
extension MatchPurpose: ExpressibleByArgument {}

extension Listing<PersonGap> {
  static let personGaps = Listing(
    Column("office_code", Words(id: "Satker", en: "Office")) { .code($0.officeCode) },
    Column("staff_ref", Words(id: "Pegawai", en: "Reference")) { .reference($0.staffRef) },
    Column("name", Words(id: "Nama", en: "Name")) { .text($0.name) },
    Column("post", Words(id: "Jabatan", en: "Post")) { .text($0.post) },
    Column("competency", Words(id: "Kompetensi", en: "Competency")) { .text($0.competency) },
    Column("required", Words(id: "Diminta", en: "Required"), .right) { .integer($0.required) },
    Column("attained", Words(id: "Dicapai", en: "Attained"), .right) { .integer($0.attained) },
    Column("gap", Words(id: "Kesenjangan", en: "Gap"), .right) { .integer($0.gap) },
    Column("assessed_on", Words(id: "Dinilai", en: "Assessed")) { .code($0.assessedOn) },
    Column("method", Words(id: "Metode", en: "Method")) { .text($0.method?.rawValue) },
    Column("open_since", Words(id: "Terbuka sejak", en: "Open since")) { .code($0.openSince) })
}

extension Listing<GapGroup> {
  /// The first column is what the lines are grouped by.
  /// - Parameter places: also the codes where nobody reaches the level.
  static func gapGroups(_ grouping: GapGrouping, places: Bool) -> Self {
    let (key, heading) =
      switch grouping {
      case .office: ("office_code", Words(id: "Satker", en: "Office"))
      case .post: ("post", Words(id: "Jabatan", en: "Post"))
      case .competency, .person: ("competency", Words(id: "Kompetensi", en: "Competency"))
      }
    return Listing(
      Column(key, heading) { .text($0.key) },
      Column("name", Words(id: "Nama", en: "Name")) { .text($0.name) },
      Column("people", Words(id: "Orang", en: "People"), .right) { .integer($0.people) },
      Column("assessed", Words(id: "Dinilai", en: "Assessed"), .right) { .integer($0.assessed) },
      Column("below", Words(id: "Di bawah", en: "Below"), .right) { .integer($0.below) },
      Column("worst_gap", Words(id: "Terburuk", en: "Worst"), .right) { .integer($0.worstGap) },
      Column("sum_required", Words(id: "Diminta", en: "Required"), .right, inTables: false) {
        .integer($0.sumRequired)
      },
      Column("sum_attained_capped", Words(id: "Dicapai", en: "Attained"), .right, inTables: false) {
        .integer($0.sumAttainedCapped)
      },
      Column("jpm", Words(id: "JPM %", en: "JPM %"), .right) { .number($0.jpm, decimals: 2) },
      Column(
        "jpm_uncapped", Words(id: "JPM tanpa batas", en: "JPM uncapped"), .right, inTables: false
      ) {
        .number($0.jpmUncapped, decimals: 2)
      },
      Column("band", Words(id: "Kategori", en: "Band")) { .text($0.band) },
      Column("nobody_reaches", Words(id: "Tanpa yang capai", en: "Nobody reaches"), .right) {
        .integer($0.nobodyReaches)
      },
      Column("single_points", Words(id: "Hanya seorang", en: "Only one"), .right) {
        .integer($0.singlePoints)
      },
      Column("open_since", Words(id: "Terbuka sejak", en: "Open since")) { .code($0.openSince) },
      Column("nobody_reaches_in", Words(id: "Di", en: "In"), inTables: places) {
        .text($0.nobodyReachesIn.joined(separator: ";"))
      })
  }
}
