import ArgumentParser
import Domain
import Tracker

struct RequirementImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add, change or end the levels that are asked.",
    discussion: """
      What `requirement list` writes is read back; nothing changes:
        sdm requirement list --output csv > syarat.csv
        sdm requirement import syarat.csv --dry-run
        sdm requirement import syarat.csv
      Shows what is added, changed and ended; with --dry-run it keeps nothing.
      Headings: scope (class, post or office), class, post, office_code,
      competency, level (0 to 5; 0 asks nothing), valid_from; optional
      valid_to (the day after the last), source. A new row ends the one before
      it. All or nothing: a wrong line is named by file:line:column.
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
      ImportRequirements(file: try InputFile(path: file), isTrial: dryRun), key: writing.key
    ) { Rendering(rows: $0) }
  }
}
