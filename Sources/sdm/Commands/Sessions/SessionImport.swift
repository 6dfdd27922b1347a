import ArgumentParser
import Domain
import Tracker

struct SessionImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add sessions from a csv file.",
    discussion: """
      What `session list` writes is read back; nothing changes:
        sdm session list --output csv > sessions.csv
        sdm session import sessions.csv --dry-run
      Headings: code, title, organiser, mode, starts_at, ends_at, audience;
      optional program, form, zone, competencies, speakers, threshold,
      late_end_minutes. All or nothing: a wrong line is named by
      file:line:column.
      Exit codes: 0 done; 64 usage; 65 bad data; 66 no such file; 69 no
      database; 77 not allowed.
      """)

  @Argument(help: "The csv file.", completion: .file()) var file: String
  @Flag(help: "Read and check everything, keep nothing.") var dryRun = false
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      ImportSessions(file: try InputFile(path: file), isTrial: dryRun), key: writing.key
    ) { Rendering($0) }
  }
}
