import ArgumentParser
import Domain
import Tracker

struct CompetencyImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add or correct competencies, or the levels of them.",
    discussion: """
      What `competency list` writes is read back; nothing changes:
        sdm competency list --output csv > kompetensi.csv
        sdm competency import kompetensi.csv --dry-run
        sdm competency list --levels --output csv > level.csv
        sdm competency import level.csv
      Headings: code, kind (managerial, sociocultural or technical), name_id,
      name_en, valid_from; optional parent, valid_to (the day after the last),
      source. A file with the heading level holds levels: competency, level,
      indicator_id, valid_from; optional indicator_en, valid_to, source. All or
      nothing: a wrong line is named by file:line:column.
      Exit codes: 0 done; 64 usage; 65 bad data, or parents that go in a
      circle; 66 no such file; 69 no database; 77 not allowed.
      """)

  @Argument(help: "The csv or xlsx file.", completion: .file()) var file: String
  @Flag(help: "Read and check everything, show what would change, keep nothing.")
  var dryRun = false
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      ImportCompetencies(file: try InputFile(path: file), isTrial: dryRun), key: writing.key
    ) { Rendering(rows: $0) }
  }
}
