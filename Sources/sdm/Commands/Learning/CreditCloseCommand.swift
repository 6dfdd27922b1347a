import ArgumentParser
import Domain
import Tracker

struct CreditClose: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Close a quarter whose report was issued: its hours stay.",
    discussion: """
      Blora's; Jawa Tengah's with all below it:
        sdm credit close --office 33.16 --quarter 2025-Q1 \\
          --reason "Laporan 12/SDM/2025"
        sdm credit close --office 33 --subtree --quarter 2025-Q1 \\
          --reason "Laporan 13/SDM/2025"
      What later changes in it is kept beside: see credit restatements.
      Exit codes: 0 done, or closed already; 64 usage; 65 no such office, or
      the quarter is not over; 69 no database; 77 not your office.
      """)

  @Option(help: "Office code: 33.16 or 3316.") var office: Office.Code
  @Option(help: "The quarter: 2025-Q4.") var quarter: Quarter
  @Flag(help: "The offices below it too.") var subtree = false
  @Option(help: "Number of the report, or why.") var reason: String
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      CloseQuarter(office: office, quarter: quarter, subtree: subtree, reason: reason),
      key: writing.key
    ) { Rendering(one: $0, as: .quarterClosed) }
  }
}

struct CreditRestatements: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restatements",
    abstract: "What would have changed in a closed quarter.",
    discussion: """
      Blora's; Jawa Tengah's with all below it, as csv:
        sdm credit restatements --office 33.16 --quarter 2025-Q1
        sdm credit restatements --office 33 --quarter 2025-Q1 --subtree \\
          --output csv
      Exit codes: 0 done; 64 usage; 65 no such office; 69 no database; 77 not
      your office.
      """)

  @Option(help: "Office code: 33.16 or 3316.") var office: Office.Code
  @Option(help: "The quarter: 2025-Q4.") var quarter: Quarter
  @Flag(help: "The offices below it too.") var subtree = false
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(ListRestatements(office: office, quarter: quarter, subtree: subtree)) {
      Rendering($0, as: .restatements)
    }
  }
}
