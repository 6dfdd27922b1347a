import ArgumentParser
import Domain
import Tracker

struct AssessmentAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Record or correct one assessment of a person.",
    discussion: """
      A test that is valid for two years; how a superior sees it:
        sdm assessment add --staff 198811302014021003 --competency M.1 \\
          --level 2 --method test --assessed-on 2025-06-17 \\
          --valid-until 2027-06-17 --evidence "PB/2025/117"
        sdm assessment add --staff 198811302014021003 --competency M.3 \\
          --level 1 --method superior --assessed-on 2025-06-17
      Said again, nothing changes. Another level for the same person,
      competency, day and method corrects it: the old value is kept.
      A self-assessment is kept and shown, and fulfils no requirement.
      Exit codes: 0 done; 64 usage; 65 no such person or competency, a level
      outside 1 to 5, a day ahead, an end before the day; 69 no database;
      77 not your office.
      """)

  @Option(help: "NIP, #number, e-mail, or name@33.16.") var staff: String
  @Option(help: "Code: M.1.") var competency: String
  @Option(help: "1 to 5.") var level: Int
  @Option(help: "self, superior, peer, test, mapping or certificate.")
  var method: AssessmentMethod
  @Option(help: "The day, YYYY-MM-DD.") var assessedOn: Day
  @Option(help: "Last day on which it counts, YYYY-MM-DD.") var validUntil: Day?
  @Option(help: "Who assessed.") var assessor: String = ""
  @Option(help: "Letter, certificate number or file.") var evidence: String = ""
  @Option(help: "low, medium or high.") var confidence: AssessmentConfidence?
  @Option(help: "Remark.") var note: String = ""
  @OptionGroup var writing: WriteOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await global.perform(
      AddAssessment(
        staff: staff, competency: competency, level: level, method: method,
        assessedOn: assessedOn, validUntil: validUntil, assessor: assessor, evidence: evidence,
        confidence: confidence, note: note),
      key: writing.key
    ) { Rendering(rows: $0) }
  }
}
