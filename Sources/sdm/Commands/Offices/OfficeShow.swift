import ArgumentParser
import Domain
import Tracker

struct OfficeShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one office.",
    discussion: """
      KPU Kabupaten Blora; the same as JSON, its code without the dot:
        sdm office show 33.16
        sdm office show 3316 --output json
      Exit codes: 0 done; 64 usage; 65 no such office; 69 no database;
      77 not your office.
      """)

  @Argument(help: "Office code: 33.16 or 3316.") var office: Office.Code
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(ShowOffice(office: office)) { Rendering(one: $0, as: .officeDetail) }
  }
}
