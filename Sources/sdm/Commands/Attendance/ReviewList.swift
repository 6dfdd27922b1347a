import ArgumentParser
import Domain
import Tracker

struct ReviewList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the participants who wait for a decision.",
    discussion: """
      All; those of one session, as csv:
        sdm review list
        sdm review list --session ttm-11 --output csv
      Those stand first whose decision changes most: who stayed long enough
      for learning hours that the likeliest person does not have yet.
      Exit codes: 0 done; 64 usage; 65 no such session or office; 69 no
      database; 77 not allowed.
      """)

  @Option(help: "Only this session's.") var session: String?
  @Option(help: "Only organisers in this office's subtree.") var office: Office.Code = .national
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(ListReviews(office: office, session: session)) {
      Rendering($0, as: .doubts)
    }
  }
}

extension Listing<Doubt> {
  static let doubts: Listing = {
    var listing = Listing(
      Column("id", Words(id: "No.", en: "No."), .right) { .text(String($0.id)) },
      Column("session", Words(id: "Sesi", en: "Session")) { .text($0.session) },
      Column("display_name", Words(id: "Nama di berkas", en: "Name in the file")) {
        .text($0.displayName)
      },
      Column("email", Words(id: "Surel", en: "E-mail"), inTables: false) { .text($0.email) },
      Column("office_code", Words(id: "Satker", en: "Office")) { .code($0.officeCode) },
      Column("minutes", Words(id: "Menit", en: "Minutes"), .right) {
        .number($0.minutes, decimals: 2)
      },
      Column("gains_credit", Words(id: "Menambah JP", en: "Gains JP")) { .yes($0.gainsCredit) },
      Column("reason", Words(id: "Alasan", en: "Reason")) { .words($0.reason.words) },
      Column("suggestions", Words(id: "Mungkin", en: "Perhaps")) { doubt in
        doubt.suggestions.isEmpty ? .empty : .words(doubt.likeliest)
      })
    for number in 1...shownCandidates { listing.columns += candidate(number) }
    return listing
  }()

  /// As many candidates have columns of their own in csv.
  static let shownCandidates = 3

  private static func candidate(_ number: Int) -> [Column] {
    let heading = Words(id: "Calon \(number)", en: "Candidate \(number)")
    @Sendable func of(_ doubt: Doubt) -> Doubt.Candidate? {
      doubt.suggestions.count < number ? nil : doubt.suggestions[number - 1]
    }
    return [
      Column("candidate_\(number)", heading, inTables: false) { .text(of($0)?.staffRef) },
      Column("name_\(number)", heading, inTables: false) { .text(of($0)?.name) },
      Column("score_\(number)", heading, inTables: false) { .number(of($0)?.score, decimals: 2) },
      Column("reason_\(number)", heading, inTables: false) {
        of($0).map { .words($0.reason.words) } ?? .empty
      },
    ]
  }
}

extension Doubt {
  fileprivate var likeliest: Words {
    let shown = suggestions.prefix(Listing<Doubt>.shownCandidates)
    let more = suggestions.count > shown.count ? "; +\(suggestions.count - shown.count)" : ""
    return Words(
      id: shown.map { $0.line(in: .id) }.joined(separator: "; ") + more,
      en: shown.map { $0.line(in: .en) }.joined(separator: "; ") + more)
  }
}

extension Doubt.Candidate {
  /// `#12 Fitria Nurhaliza (33.16) 62 %: nama 1 dari 2 kata`
  func line(in language: Language) -> String {
    let percent = Int((score * 100).rounded())
    return "#\(id) \(name) (\(officeCode)) \(percent) %: \(reason[language])"
  }
}
