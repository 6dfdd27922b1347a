import ArgumentParser
import Domain
import Tracker

struct StaffShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a person's memberships, the present one first.",
    discussion: """
      By employee number; by a part of the name within an office:
        sdm staff show 198811302014021003
        sdm staff show "Laras Ayuningtyas@33.16"
      Exit codes: 0 done; 64 usage; 65 nobody, or several people; 69 no
      database; 77 not your office.
      """)

  @Argument(help: "NIP, #number, e-mail, or name@33.16.") var person: String
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(ShowStaff(person: person)) { Rendering($0, as: .staff) }
  }
}
