import Domain
import Postgres

/// Who is below what the post asks on a day; by person the worst gap first, else counts and the
/// job-person match of each competency, post or office.
///
/// Of a past day it answers what was required and known then: an assessment that was recorded later
/// is not counted and is said, one that was corrected later counts as corrected and is listed.
public struct ListGaps: OfficeOperation, PagedOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "offices/:office/gaps")

  public var office: Office.Code
  public var subtree: Bool
  public var by: GapGrouping
  /// Nil: all.
  public var competency: String?
  /// Class of the posts; nil: all.
  public var jobClass: String?
  /// Nil: today.
  public var on: Day?
  /// What had been recorded by the end of this day; nil: of the day asked about.
  public var knownOn: Day?
  /// Lines at most; nil: all.
  public var limit: Int?
  /// By person: also required pairs without a valid assessment, after the known gaps.
  public var unassessed: Bool
  public var formula: MatchFormula
  public var purpose: MatchPurpose
  /// In groups: also the codes of the places where nobody reaches the level.
  public var namesPlaces: Bool

  public init(
    office: Office.Code, subtree: Bool = false, by: GapGrouping = .person,
    competency: String? = nil, jobClass: String? = nil, on: Day? = nil, knownOn: Day? = nil,
    limit: Int? = nil, unassessed: Bool = false, formula: MatchFormula = .a,
    purpose: MatchPurpose = .filling, namesPlaces: Bool = false
  ) {
    self.office = office
    self.subtree = subtree
    self.by = by
    self.competency = competency
    self.jobClass = jobClass
    self.on = on
    self.knownOn = knownOn
    self.limit = limit
    self.unassessed = unassessed
    self.formula = formula
    self.purpose = purpose
    self.namesPlaces = namesPlaces
  }

  public func run(in context: Context) async throws(TrackerError) -> GapList {
    let day = on ?? context.today
    let question = try await context.gaps(
      subtree: subtree, competency: competency, jobClass: jobClass, on: day, knownOn: knownOn)
    var list = GapList(by: by, on: day)
    switch by {
    case .person:
      list.people = try await context.all(
        PersonGap.self, question.people(unassessed: unassessed, limit: limit))
    case .competency: list.groups = try await groups(question, by: .competency(), in: context)
    case .post: list.groups = try await groups(question, by: .post(), in: context)
    case .office:
      list.groups = try await groups(question, by: .office(on: "\(day)"), in: context)
    }
    try await question.readChanges(into: &list, in: context)
    return list
  }

  /// Gaps of people page by page; groups are few and stand in the answer.
  public func pages(
    in context: Context, each: @Sendable ([PersonGap]) throws(TrackerError) -> Void
  ) async throws(TrackerError) -> GapList {
    guard by == .person else { return try await run(in: context) }
    let day = on ?? context.today
    let question = try await context.gaps(
      subtree: subtree, competency: competency, jobClass: jobClass, on: day, knownOn: knownOn)
    try await context.pages(
      of: PersonGap.self, question.people(unassessed: unassessed, limit: limit), each: each)
    var list = GapList(by: by, on: day)
    try await question.readChanges(into: &list, in: context)
    return list
  }

  private func groups(
    _ question: GapQuestion, by key: GapGroupKey, in context: Context
  ) async throws(TrackerError) -> [GapGroup] {
    let answers = try await context.pipeline([
      MatchBand.valid(for: purpose, on: question.pairs.day),
      question.groups(by: key, places: namesPlaces, limit: limit),
    ])
    let bands = try answers[0].map(MatchBand.init)
    return try answers[1].map { row throws(TrackerError) in
      try GapGroup(row: row, formula: formula, bands: bands)
    }
  }
}

/// Gaps, of people or of groups.
public struct GapList: Codable, Hashable, Sendable {
  public var by: GapGrouping
  public var on: Day
  /// Where listed by person.
  public var people: [PersonGap] = []
  /// Where listed by competency, post or office.
  public var groups: [GapGroup] = []
  /// Assessments made by the day asked about that were recorded after it; they are not counted.
  public var recordedLater = 0
  /// Levels that were corrected after the day asked about; the corrected ones are counted.
  public var corrections: [LevelCorrection] = []
}
