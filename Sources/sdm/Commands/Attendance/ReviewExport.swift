import ArgumentParser
import Domain
import FoundationEssentials
import Tracker

struct ReviewExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the doubts to a file, to be decided in a spreadsheet.",
    discussion: """
      All; those of one session, over the file that is there:
        sdm review export doubts.csv
        sdm review export doubts.csv --session ttm-11 --force
      Fill in decision (staff, room, guest, unknown), staff_ref for staff
      (NIP, #number, e-mail, name@33.16), office_code for rooms; then
      `review import`. What is left empty stays a doubt.
      Exit codes: 0 done; 64 usage; 65 no such session or office; 69 no
      database; 73 cannot write; 77 not allowed.
      """)

  @Argument(help: "File to write.", completion: .file()) var file: String
  @Option(help: "Only this session's.") var session: String?
  @Option(help: "Only organisers in this office's subtree.") var office: Office.Code = .national
  @Flag(help: "Write over a file that is there.") var force = false
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.speaking { (voice) async throws(TrackerError) in
      try checkFree()
      return try await global.withTracker(voice) { (tracker) async throws(TrackerError) in
        let doubts = try await global.perform(
          ListReviews(office: office, session: session), on: tracker, voice: voice)
        // The mark at the start tells spreadsheets that the text is UTF-8.
        let text = "\u{FEFF}" + Listing<Doubt>.decisionSheet.grid(doubts).csv(in: voice.language)
        try WholeFile.write(Array(text.utf8), to: file)
        return Rendering(one: Written(file: file, doubts: doubts.count), as: .written)
      }
    }
  }

  private func checkFree() throws(TrackerError) {
    guard !force, FileManager.default.fileExists(atPath: file) else { return }
    throw .file(
      Fault(
        .cannotCreate, at: Place(file: file),
        what: Words(id: "berkas sudah ada", en: "the file is there already"),
        next: Words(
          id: "pilih nama lain, atau --force", en: "choose another name, or --force")))
  }

  /// What was written where.
  struct Written: Encodable, Sendable {
    var file: String
    var doubts: Int
  }
}

extension Listing<ReviewExport.Written> {
  fileprivate static let written = Listing(
    Column("file", Words(id: "Berkas", en: "File")) { .text($0.file) },
    Column("doubts", Words(id: "Keraguan", en: "Doubts"), .right) { .integer($0.doubts) })
}

extension Listing<Doubt> {
  /// What `review import` reads, and beside it what one needs to decide.
  fileprivate static let decisionSheet: Listing = {
    var listing = Listing(
      Column("id", Words("id")) { .text(String($0.id)) },
      Column("display_name", Words("display_name")) { .text(harmless($0.displayName)) },
      Column("decision", Words("decision")) { _ in .empty },
      Column("staff_ref", Words("staff_ref")) { _ in .empty },
      Column("office_code", Words("office_code")) { _ in .empty },
      Column("session", Words("session")) { .text($0.session) },
      Column("minutes", Words("minutes")) { .number($0.minutes, decimals: 2) },
      Column("reason", Words("reason")) { .words($0.reason.words) })
    for number in 0..<shownCandidates {
      listing.columns.append(
        Column("candidate_\(number + 1)", Words("candidate")) { doubt in
          guard number < doubt.suggestions.count else { return .empty }
          let candidate = doubt.suggestions[number]
          return .words(
            Words(
              id: harmless("\(candidate.staffRef) = \(candidate.line(in: .id))"),
              en: harmless("\(candidate.staffRef) = \(candidate.line(in: .en))")))
        })
    }
    return listing
  }()

  /// With an apostrophe before what a spreadsheet would take as a formula.
  private static func harmless(_ text: String) -> String {
    guard let first = text.first(where: { $0 != "'" }), "=+-@\t\r".contains(first) else {
      return text
    }
    return "'" + text
  }
}
