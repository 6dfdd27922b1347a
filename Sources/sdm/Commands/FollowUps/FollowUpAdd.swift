import ArgumentParser
import Domain
import Tracker

struct FollowUpAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Keep what an office promised, with its day.",
    discussion: """
      In a session, or elsewhere; said again, nothing changes:
        sdm follow-up add --office 33.16 --title "Rencana pelatihan" --due 2026-01-15
        sdm follow-up add --office 33.16 --title "Peta jabatan" --due 2026-02-02 --session ttm-11
      Exit codes: 0 done; 64 usage; 65 no such office or session, or due before the
      session; 69 no database; 77 not your office.
      """)

  @Option(help: "Who promised.") var office: Office.Code
  @Option(help: "What was promised.") var title: String
  @Option(help: "Last day.") var due: Day
  @Option(help: "Code of the session in which it was promised.") var session: String?
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      AddFollowUp(office: office, title: title, dueOn: due, session: session), key: writing.key
    ) { Rendering(one: $0, as: .followUps) }
  }
}
