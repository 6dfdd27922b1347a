import Domain
import Tracker

extension Listing<ImportReport> {
  fileprivate static let importCounts = Listing(
    Column("rows", Words(id: "Baris dibaca", en: "Rows read"), .right) { .integer($0.rows) },
    Column("added", Words(id: "Ditambahkan", en: "Added"), .right) { .integer($0.added) },
    Column("changed", Words(id: "Diubah", en: "Changed"), .right) { .integer($0.changed) },
    Column("ended", Words(id: "Diakhiri", en: "Ended"), .right) { .integer($0.ended) })
}

extension Listing<ImportReport.Change> {
  fileprivate static let importChanges = Listing(
    Column("line", Words(id: "Baris", en: "Line"), .right) {
      $0.line > 0 ? .integer($0.line) : .empty
    },
    Column("outcome", Words(id: "Hasil", en: "Outcome")) { .words($0.outcome.words) },
    Column("subject", Words(id: "Perihal", en: "Subject")) { .text($0.subject) },
    Column("from", Words(id: "Semula", en: "Was")) { .text($0.from) },
    Column("to", Words(id: "Menjadi", en: "Becomes")) { .text($0.to) })
}

extension ImportReport.Change.Outcome {
  fileprivate var words: Words {
    switch self {
    case .added: Words(id: "ditambahkan", en: "added")
    case .changed: Words(id: "diubah", en: "changed")
    case .ended: Words(id: "diakhiri", en: "ended")
    case .unchanged: Words(id: "tetap", en: "unchanged")
    }
  }
}

extension Rendering {
  /// How many rows did what.
  init(counts report: ImportReport) {
    self.init(one: report, as: .importCounts)
    notes = report.remarks
  }

  /// What each row does; how many, on standard error.
  init(rows report: ImportReport) {
    self.init(report, grid: Listing.importChanges.grid(report.changes))
    notes = [
      Words(
        id: "ditambahkan \(report.added), diubah \(report.changed), diakhiri \(report.ended)",
        en: "\(report.added) added, \(report.changed) changed, \(report.ended) ended")
    ]
    notes += report.remarks
  }
}

extension ImportReport {
  fileprivate var remarks: [Words] {
    var remarks: [Words] = []
    if !ignoredHeadings.isEmpty {
      let headings = ignoredHeadings.joined(separator: ", ")
      remarks.append(
        Words(id: "kolom tidak dipakai: \(headings)", en: "columns not used: \(headings)"))
    }
    if isTrial {
      remarks.append(
        Words(id: "uji coba: tidak ada yang disimpan", en: "dry run: nothing was kept"))
    } else if changesNothing {
      remarks.append(
        Words(
          id: "semua baris sudah ada; tidak ada yang diubah",
          en: "every row was there already; nothing changed"))
    }
    return remarks
  }
}
