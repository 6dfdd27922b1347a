import ArgumentParser
import Domain
import Tracker

struct ExternalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "external",
    abstract: "Learning outside our sessions: record, approve, reject.",
    discussion: """
      What waits in Blora; all of Jawa Tengah's, as csv:
        sdm credit external list --office 33.16 --status provisional
        sdm credit external list --office 33 --subtree --output csv
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [
      ExternalAdd.self, ExternalList.self, ExternalShow.self, ExternalApprove.self,
      ExternalReject.self, ExternalImport.self,
    ])
}

struct ExternalList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List records of learning outside our sessions.",
    discussion: """
      Blora's; what waits for a decision below Jawa Tengah, as csv:
        sdm credit external list --office 33.16
        sdm credit external list --office 33 --subtree --status held \\
          --output csv
      Exit codes: 0 done; 64 usage; 65 no such office or person; 69 no
      database; 77 not your office.
      """)

  @Option(help: "Office code: 33.16 or 3316.") var office: Office.Code
  @Flag(help: "The offices below it too.") var subtree = false
  @Option(help: "provisional, held, confirmed or rejected.") var status: ExternalStatus?
  @Option(help: "Only this person: NIP, #number, e-mail, or name@33.16.") var staff: String?
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      ListExternals(office: office, subtree: subtree, status: status, staff: staff)
    ) { Rendering($0, as: .externals) }
  }
}

struct ExternalShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "One record with all that is known of it.",
    discussion: """
      As a card; as JSON:
        sdm credit external show 1
        sdm credit external show 1 --output json
      Exit codes: 0 done; 64 usage; 65 no such record; 69 no database; 77 not
      your office.
      """)

  @Argument(help: "Number of the record.") var id: Int64
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(ShowExternal(id: id)) { Rendering(one: $0, as: .externals) }
  }
}

extension ExternalStatus: ExpressibleByArgument {}
