import ArgumentParser
import Domain
import Tracker

struct OfficeImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add or correct offices from a csv file.",
    discussion: """
      What `office list` writes is read back; nothing changes:
        sdm office list --output csv > offices.csv
        sdm office import offices.csv
      Headings: code, name; optional level, region, parent, timezone. All or
      nothing: a wrong line is named by file:line:column.
      Exit codes: 0 done; 64 usage; 65 bad data; 66 no such file; 69 no
      database; 77 not allowed.
      """)

  @Argument(help: "The csv file.", completion: .file()) var file: String
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      ImportOffices(file: try InputFile(path: file)), key: writing.key
    ) { Rendering($0) }
  }
}
