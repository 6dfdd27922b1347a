import ArgumentParser
import Domain
import Tracker

struct ReviewList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the participants who wait for a decision, oldest first.",
    discussion: """
      All; those of one session, as csv:
        sdm review list
        sdm review list --session ttm-11 --output csv
      Exit codes: 0 done; 64 usage; 65 no such session; 69 no database;
      77 not allowed.
      """)

  @Option(help: "Only this session's.") var session: String?
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(ListReviews(session: session)) { Rendering($0, as: .doubts) }
  }
}

extension Listing<Doubt> {
  static let doubts = Listing(
    Column("id", Words(id: "No.", en: "No."), .right) { .text(String($0.id)) },
    Column("session", Words(id: "Sesi", en: "Session")) { .text($0.session) },
    Column("display_name", Words(id: "Nama di berkas", en: "Name in the file")) {
      .text($0.displayName)
    },
    Column("email", Words(id: "Surel", en: "E-mail")) { .text($0.email) },
    Column("office_code", Words(id: "Satker", en: "Office")) { .code($0.officeCode) },
    Column("minutes", Words(id: "Menit", en: "Minutes"), .right) {
      .number($0.minutes, decimals: 2)
    },
    Column("reason", Words(id: "Alasan", en: "Reason")) { .words($0.reason.words) },
    Column("suggestions", Words(id: "Mungkin", en: "Perhaps")) { doubt in
      doubt.suggestions.isEmpty
        ? .empty
        : .text(
          doubt.suggestions.map { "#\($0.id) \($0.name) (\($0.officeCode))" }
            .joined(separator: "; "))
    })
}
