import ArgumentParser
import Domain
import Tracker

struct StaffEnd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "End a person's place in an office.",
    discussion: """
      From the first of January on not there any more; by name:
        sdm staff end 198811302014021003 --on 2026-01-01
        sdm staff end "Laras Ayuningtyas@33.16" --on 2026-01-01
      What was recorded stays. Said again, nothing changes.
      Exit codes: 0 done; 64 usage; 65 no such person there; 69 no database;
      77 not your office.
      """)

  @Argument(help: "NIP, #number, e-mail, or name@33.16.") var person: String
  @Option(help: "First day not there any more, YYYY-MM-DD.") var on: Day
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(EndStaff(person: person, on: on), key: writing.key) {
      Rendering(moved: $0)
    }
  }
}
