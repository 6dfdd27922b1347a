import ArgumentParser
import Domain
import Tracker

struct GapListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List competency gaps, the worst first.",
    discussion: """
      Blora's ten worst; all of Jawa Tengah's by competency, as csv:
        sdm gap list --office 33.16 --worst 10
        sdm gap list --office 33 --subtree --by competency --output csv
      Who was never assessed has no gap: --unassessed lists those pairs after
      the known gaps. --on a past day answers what was required and known
      then; what was recorded later is not counted, and said.
      Exit codes: 0 done; 64 usage; 65 no such office, competency or class;
      69 no database; 77 not your office.
      """)

  @Option(help: "Office code: 33.16 or 3316.") var office: Office.Code
  @Flag(help: "The offices below it too.") var subtree = false
  @Option(help: "person, competency, post or office.") var by: GapGrouping = .person
  @Option(help: "Only this competency: M.1.") var competency: String?
  @Option(name: .customLong("class"), help: "Only posts of this class: supervisor.")
  var jobClass: String?
  @Option(help: "As it stood on this day, YYYY-MM-DD (default: today).") var on: Day?
  @Option(help: "Known by the end of this day (default: the day of --on).") var knownOn: Day?
  @Option(name: [.customLong("limit"), .customLong("worst")], help: "At most so many lines.")
  var limit: Int?
  @Flag(help: "By person: also what was never assessed.") var unassessed = false
  @Option(help: "Job-person match: a, sum over sum; b, mean of the ratios.")
  var formula: MatchFormula = .a
  @Option(help: "Bands of the match: filling (a post) or mapping.")
  var purpose: MatchPurpose = .filling
  @Flag(help: "In groups: also where nobody reaches the level.") var offices = false
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit must be 1 or more") }
  }

  func run() async throws {
    let operation = ListGaps(
      office: office, subtree: subtree, by: by, competency: competency, jobClass: jobClass,
      on: on, knownOn: knownOn, limit: limit, unassessed: unassessed, formula: formula,
      purpose: purpose, namesPlaces: offices)
    if by == .person, global.output.isPaged {
      try await global.stream(operation, as: .personGaps) { $0.notes }
      return
    }
    try await global.perform(operation) { list in
      var rendering =
        switch list.by {
        case .person: Rendering(list.people, as: .personGaps)
        case .competency, .post, .office:
          Rendering(list.groups, as: .gapGroups(list.by, places: offices))
        }
      rendering.notes = list.notes
      return rendering
    }
  }
}

extension GapList {
  /// What has been recorded or corrected since the day asked about.
  fileprivate var notes: [Words] {
    let later =
      recordedLater == 0
      ? []
      : [
        Words(
          id: "\(recordedLater) asesmen sampai \(on) baru dicatat kemudian, tidak dihitung; "
            + "hitung dengan --known-on",
          en: "\(recordedLater) assessments made by \(on) were recorded later and are not "
            + "counted; count them with --known-on")
      ]
    return later
      + corrections.map { one in
        Words(
          id: "dikoreksi sesudah \(on): \(one.staffRef) \(one.competency), asesmen "
            + "\(one.assessedOn) \(one.method.rawValue), \(one.was) menjadi \(one.becomes)",
          en: "corrected after \(on): \(one.staffRef) \(one.competency), assessment "
            + "\(one.assessedOn) \(one.method.rawValue), \(one.was) became \(one.becomes)")
      }
  }
}
