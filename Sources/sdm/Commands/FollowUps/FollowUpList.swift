import ArgumentParser
import Domain
import Tracker

extension FollowUp.Status: ExpressibleByArgument {}

struct FollowUpList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List commitments by their day.",
    discussion: """
      Of an office; what is overdue in a province:
        sdm follow-up list --office 33.16
        sdm follow-up list --office 33 --subtree --status overdue
      Exit codes: 0 done; 64 usage; 65 no such office; 69 no database;
      77 not allowed.
      """)

  @Option(help: "Whose.") var office: Office.Code
  @Flag(help: "All offices below it too.") var subtree = false
  @Option(help: "Due in this quarter: 2025-Q4.") var quarter: Quarter?
  @Option(help: "Only these: open, overdue, done, done_late or cancelled.")
  var status: FollowUp.Status?
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      ListFollowUps(office: office, subtree: subtree, quarter: quarter, status: status)
    ) { Rendering($0, as: .followUps) }
  }
}

extension Listing<FollowUp> {
  static let followUps = Listing(
    Column("ref", Words(id: "No.", en: "No.")) { .text($0.reference.description) },
    Column("office_code", Words(id: "Satker", en: "Office"), inTables: false) {
      .code($0.officeCode)
    },
    Column("number", Words(id: "Nomor", en: "Number"), .right, inTables: false) {
      .integer($0.number)
    },
    Column("title", Words(id: "Tindak lanjut", en: "Follow-up")) { .text($0.title) },
    Column("session", Words(id: "Sesi", en: "Session")) { .text($0.session) },
    Column("due_on", Words(id: "Tenggat", en: "Due")) { .code($0.dueOn) },
    Column("done_on", Words(id: "Selesai", en: "Done")) { .code($0.doneOn) },
    Column("cancelled_on", Words(id: "Dibatalkan", en: "Cancelled"), inTables: false) {
      .code($0.cancelledOn)
    },
    Column("status", Words(id: "Status", en: "Status")) { .text($0.status.rawValue) })
}
