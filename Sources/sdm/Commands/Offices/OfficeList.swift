import ArgumentParser
import Domain
import Tracker

struct OfficeList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List offices, as they stood on a day.",
    discussion: """
      The districts and cities of Jawa Tengah; the provinces as csv:
        sdm office list --under 33
        sdm office list --level province --output csv
      Exit codes: 0 done; 64 usage; 65 no such office; 69 no database;
      77 not your office.
      """)

  @Option(help: "Only these: national, province, regency or city.") var level: Office.Level?
  @Option(help: "Only this office and those below it (default: all).") var under: Office.Code?
  @Option(help: "As they stood on this day, YYYY-MM-DD (default: today).") var on: Day?
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      ListOffices(under: under ?? .national, level: level, on: on)
    ) { Rendering($0, as: .offices) }
  }
}
