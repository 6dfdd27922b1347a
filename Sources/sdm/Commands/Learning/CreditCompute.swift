import ArgumentParser
import Domain
import Tracker

struct CreditCompute: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compute",
    abstract: "Bring a session's learning hours in line with the rules.",
    discussion: """
      For all who attended; as JSON:
        sdm credit compute ttm-11
        sdm credit compute ttm-11 --output json
      Imports do this by themselves; again, it changes nothing.
      Exit codes: 0 done; 64 usage; 65 no such session; 69 no database; 77 not
      your office.
      """)

  @Argument(help: "Code of the session.") var session: String
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(ComputeCredit(session: session), key: writing.key) {
      Rendering(one: $0, as: .computedCredit)
    }
  }
}

extension Listing<CreditComputed> {
  fileprivate static let computedCredit = Listing(
    Column("session", Words(id: "Sesi", en: "Session")) { .text($0.session) },
    Column("people", Words(id: "Hadir", en: "Attended"), .right) { .integer($0.people) },
    Column("credited", Words(id: "Mendapat JP", en: "Credited"), .right) { .integer($0.credited) },
    Column("jp", Words(id: "JP", en: "JP"), .right) { .number($0.jp, decimals: 2) })
}
