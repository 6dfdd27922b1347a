import ArgumentParser
import Domain
import Tracker

struct GapSuggestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Rank learning by gap closed per learning hour (JP) asked.",
    discussion: """
      Blora's five best; within 60 JP of all people together, with who should
      attend, as JSON; what accepted learning came to:
        sdm gap suggest --office 33.16 --limit 5
        sdm gap suggest --office 33.16 --budget 60 --output json
        sdm gap suggest --office 33.16 --review
      It rests on an assumption about how many JP raise a level, not on a
      regulation; the assumption stands beside each suggestion. Put one into
      the yearly plan with: sdm plan add --suggestion CODE.
      Exit codes: 0 done; 64 usage; 65 no such office or competency; 69 no
      database; 77 not your office.
      """)

  @Option(help: "Office code: 33.16 or 3316.") var office: Office.Code
  @Flag(help: "The offices below it too.") var subtree = false
  @Option(help: "Only this competency: M.1.") var competency: String?
  @Option(help: "As it stood on this day, YYYY-MM-DD (default: today).") var on: Day?
  @Option(help: "Known by the end of this day (default: the day of --on).") var knownOn: Day?
  @Option(help: "JP that may be asked of all people together.") var budget: Int?
  @Option(help: "At most so many lines.") var limit: Int = 10
  @Flag(help: "Compare accepted learning with the assessments after it.") var review = false
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be 1 or more") }
    if let budget, budget < 1 { throw ValidationError("--budget must be 1 or more") }
    guard !review || competency == nil && on == nil && knownOn == nil && budget == nil else {
      throw ValidationError("--review takes --office and --subtree alone")
    }
  }

  func run() async throws {
    if review {
      return try await global.perform(ReviewPlan(office: office, subtree: subtree)) {
        Rendering($0, as: .planReviews)
      }
    }
    try await global.perform(
      SuggestLearning(
        office: office, subtree: subtree, competency: competency, on: on, knownOn: knownOn,
        budget: budget, limit: limit)
    ) { suggestions in
      var rendering = Rendering(suggestions, as: .suggestions)
      rendering.notes = SuggestedLearning.notes(suggestions)
      return rendering
    }
  }
}

extension SuggestedLearning {
  /// What the ranking assumes, each source once.
  fileprivate static func notes(_ suggestions: [SuggestedLearning]) -> [Words] {
    var sources: [String] = []
    for one in suggestions where !sources.contains(one.assumption.source) {
      sources.append(one.assumption.source)
    }
    return sources.map { source in
      Words(
        id: "JP per tingkat adalah asumsi, bukan ketentuan: \(source)",
        en: "JP per level are an assumption, not a rule: \(source)")
    }
  }
}
