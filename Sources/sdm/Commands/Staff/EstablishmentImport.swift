import ArgumentParser
import Domain
import Tracker

struct EstablishmentImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add, change or end the posts established for offices.",
    discussion: """
      Look first; then write:
        sdm post establishment import samples/establishment.csv --dry-run
        sdm post establishment import samples/establishment.csv
      Headings: office_code, post, positions, valid_from; optional class (of
      posts of one name), valid_to (the day after the last). A new row ends the
      one before it. All or nothing: a wrong line is named by
      file:line:column.
      Exit codes: 0 done; 64 usage; 65 bad data; 66 no such file; 69 no
      database; 77 not allowed.
      """)

  @Argument(help: "The csv or xlsx file.", completion: .file()) var file: String
  @Flag(help: "Read and check everything, show what would change, keep nothing.")
  var dryRun = false
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      ImportEstablishments(file: try InputFile(path: file), isTrial: dryRun), key: writing.key
    ) { Rendering(rows: $0) }
  }
}
