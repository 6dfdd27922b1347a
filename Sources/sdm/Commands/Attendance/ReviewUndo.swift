import ArgumentParser
import Domain
import Tracker

struct ReviewUndo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take a decision back, with all that came of it.",
    discussion: """
      Number 13 was decided wrongly; with what was decided together with it:
        sdm review undo 13
        sdm review undo 13 --also-same-name
      The doubt waits again. Attendance and learning hours that came from it
      alone are gone, and the name is no longer remembered; what other rows
      or a hand prove stays. Rows of other files that were recorded because
      it was remembered are named. Said again, nothing changes.
      Exit codes: 0 done; 64 usage; 65 no such number; 69 no database;
      77 not your office.
      """)

  @Argument(help: "Number of the doubt.") var review: Int64
  @Flag(help: "Also what was decided with it or because of it, for the same name.")
  var alsoSameName = false
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      UndoReview(review: review, alsoSameName: alsoSameName), key: writing.key
    ) { Rendering($0) }
  }
}

extension Rendering {
  fileprivate init(_ undone: ReviewUndone) {
    self.init(one: undone, as: .undone)
    if !undone.isChanged {
      notes.append(
        Words(
          id: "tidak ada keputusan orang di nomor itu; tidak ada yang diubah",
          en: "nobody had decided that number; nothing changed"))
    }
    if !undone.remembering.isEmpty {
      let numbers = undone.remembering.map(String.init).joined(separator: ", ")
      notes.append(
        Words(
          id: "baris berkas lain tercatat karena keputusan ini; batalkan juga: \(numbers)",
          en: "rows of other files stand by this decision; take them back too: \(numbers)"))
    }
    for removed in undone.attendanceRemoved {
      notes.append(
        Words(
          id: "kehadiran \(removed.name) di \(removed.session) dihapus (\(removed.summary))",
          en: "attendance of \(removed.name) in \(removed.session) removed (\(removed.summary))"))
    }
  }
}

extension Listing<ReviewUndone> {
  fileprivate static let undone = Listing(
    Column("review", Words(id: "No.", en: "No."), .right) { .text(String($0.review)) },
    Column("display_name", Words(id: "Nama di berkas", en: "Name in the file")) {
      .text($0.displayName)
    },
    Column("outcome", Words(id: "Kembali menjadi", en: "Is again")) { .text($0.outcome.rawValue) },
    Column("also_undone", Words(id: "Bersamanya", en: "With it"), .right) {
      .integer($0.alsoUndone.count)
    },
    Column("attendance_removed", Words(id: "Kehadiran dihapus", en: "Attendance removed"), .right) {
      .integer($0.attendanceRemoved.count)
    })
}
