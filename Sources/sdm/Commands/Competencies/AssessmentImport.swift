import ArgumentParser
import Domain
import Tracker

struct AssessmentImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in assessments from a csv or xlsx file.",
    discussion: """
      Look first, row by row; then write:
        sdm assessment import samples/assessments.csv --dry-run --rows
        sdm assessment import samples/assessments.csv
      Headings: nip (or staff_ref), competency, level, method, assessed_on;
      optional valid_until, assessor, evidence, confidence (low, medium or
      high), note. Or a grid, as assessment centres deliver it: nip, then a
      column for each competency, with --method and --assessed-on. All or
      nothing: a wrong line is named by file:line:column. Read again, nothing
      changes; another level corrects the old one, which is kept.
      Exit codes: 0 done; 64 usage; 65 bad data; 66 no such file; 69 no
      database; 77 not allowed.
      """)

  @Argument(help: "The csv or xlsx file.", completion: .file()) var file: String
  @Flag(help: "Read and check everything, keep nothing.") var dryRun = false
  @Flag(help: "Name what each row does, not only how many.") var rows = false
  @Option(help: "Of a grid: self, superior, peer, test, mapping or certificate.")
  var method: AssessmentMethod?
  @Option(help: "Of a grid: the day, YYYY-MM-DD.") var assessedOn: Day?
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let isListed = rows
    try await global.perform(
      ImportAssessments(
        file: try InputFile(path: file), isTrial: dryRun, method: method, assessedOn: assessedOn,
        namesRows: isListed),
      key: writing.key
    ) { isListed ? Rendering(rows: $0) : Rendering(counts: $0) }
  }
}
