import ArgumentParser
import Domain
import Tracker

struct StaffList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the people of an office.",
    discussion: """
      Blora's people; all of Jawa Tengah's on the session's day, as csv:
        sdm staff list --office 33.16
        sdm staff list --office 33 --subtree --on 2025-11-26 --output csv
      Exit codes: 0 done; 64 usage; 65 no such office; 69 no database;
      77 not your office.
      """)

  @Option(help: "Office code: 33.16 or 3316.") var office: Office.Code
  @Flag(help: "The offices below it too.") var subtree = false
  @Option(help: "Who was active on this day, YYYY-MM-DD (default: today).") var on: Day?
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      ListStaff(office: office, includesSubtree: subtree, on: on)
    ) { Rendering($0, as: .staff) }
  }
}
