import ArgumentParser
import Domain
import Tracker

struct PostImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add posts, or say the class of those whose class was guessed.",
    discussion: """
      What `post list` writes is read back; nothing changes:
        sdm post list --output csv > jabatan.csv
        sdm post import jabatan.csv --dry-run
        sdm post import jabatan.csv
      Headings: name, job_class (supervisor, pengawas …); optional reviewed
      (yes or no; yes where it is not said). A guessed class gives way to the
      file's; of a known name and another class it is another post. All or
      nothing: a wrong line is named by file:line:column.
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
      ImportPosts(file: try InputFile(path: file), isTrial: dryRun), key: writing.key
    ) { Rendering(rows: $0) }
  }
}
