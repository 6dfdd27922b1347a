import Domain
import Tracker

extension Listing<ImportSummary> {
  static let importSummary = Listing(
    Column("rows", Words(id: "Baris dibaca", en: "Rows read"), .right) { .integer($0.rows) },
    Column("added", Words(id: "Ditambahkan", en: "Added"), .right) { .integer($0.added) },
    Column("changed", Words(id: "Diubah", en: "Changed"), .right) { .integer($0.changed) })
}

extension Rendering {
  /// What an import of a table did, with its notes on standard error.
  init(_ summary: ImportSummary) {
    self.init(one: summary, as: .importSummary)
    if !summary.ignoredHeadings.isEmpty {
      let headings = summary.ignoredHeadings.joined(separator: ", ")
      notes.append(
        Words(id: "kolom tidak dipakai: \(headings)", en: "columns not used: \(headings)"))
    }
    notes += summary.notes.map(\.words)
    if summary.isTrial {
      notes.append(
        Words(id: "uji coba: tidak ada yang disimpan", en: "dry run: nothing was kept"))
    } else if summary.added == 0, summary.changed == 0 {
      notes.append(
        Words(
          id: "semua baris sudah ada; tidak ada yang diubah",
          en: "every row was there already; nothing changed"))
    }
  }
}

extension ImportSummary.Note {
  var words: Words { Words(id: id, en: en) }
}
