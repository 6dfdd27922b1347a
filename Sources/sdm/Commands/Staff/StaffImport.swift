import ArgumentParser
import Domain
import Tracker

struct StaffImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add or correct people from a staff list.",
    discussion: """
      Look first; then write:
        sdm staff import samples/staff.csv --dry-run
        sdm staff import samples/staff.csv
      Headings: nip, name, front_title, back_title, email, office_code,
      position, employment, started_on, ended_on; or the Indonesian ones of a
      usual list. All or nothing: a wrong line is named by file:line:column.
      Exit codes: 0 done; 64 usage; 65 bad data; 66 no such file; 69 no
      database; 77 not allowed.
      """)

  @Argument(help: "The csv file.", completion: .file()) var file: String
  @Flag(help: "Read and check everything, keep nothing.") var dryRun = false
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      ImportStaff(file: try InputFile(path: file), isTrial: dryRun), key: writing.key
    ) { Rendering($0) }
  }
}
