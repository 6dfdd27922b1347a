import Domain
import Postgres

/// Which learning would close most of an office's gaps per JP asked, and who should attend.
///
/// It rests on an assumption about how much learning raises a level, the rows of
/// `learning_effects`, which stands beside every suggestion.
public struct SuggestLearning: OfficeOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "offices/:office/learning-suggestions")

  public var office: Office.Code
  public var subtree: Bool
  /// Nil: all.
  public var competency: String?
  /// Gaps, sessions and assumptions as they stood on this day; nil: today.
  public var on: Day?
  /// What had been recorded by the end of this day; nil: of the day asked about.
  public var knownOn: Day?
  /// JP that may be asked of all people together; nil: no limit.
  public var budget: Int?
  /// Suggestions at most; nil: all.
  public var limit: Int?

  public init(
    office: Office.Code, subtree: Bool = false, competency: String? = nil, on: Day? = nil,
    knownOn: Day? = nil, budget: Int? = nil, limit: Int? = nil
  ) {
    self.office = office
    self.subtree = subtree
    self.competency = competency
    self.on = on
    self.knownOn = knownOn
    self.budget = budget
    self.limit = limit
  }

  public func run(in context: Context) async throws(TrackerError) -> [SuggestedLearning] {
    let day = on ?? context.today
    let question = try await context.gaps(
      subtree: subtree, competency: competency, on: day, knownOn: knownOn)
    let (needs, options) = try await context.learningMarket(question)
    return learningSuggestions(
      from: options, for: needs.map(\.need),
      budget: budget.map { LearningHours(whole: $0) }, limit: limit ?? .max
    ).map(SuggestedLearning.init)
  }
}

extension Context {
  /// Who lacks what, and what they could be sent to.
  func learningMarket(
    _ question: GapQuestion
  ) async throws(TrackerError) -> (needs: [KnownNeed], options: [LearningOption]) {
    let offers = LearningOffers(offices: question.pairs.offices, day: question.pairs.day)
    let answers = try await pipeline([
      question.needs, offers.sessions, offers.programs, offers.forms,
    ])
    do {
      let needs = try answers[0].map(KnownNeed.init)
      let lacking = Set(needs.map(\.need.competency))
      return (
        needs,
        try offers.options(
          sessions: answers[1], programs: answers[2], forms: answers[3], lacking: lacking)
      )
    } catch let error as PostgresError { throw .database(error) } catch let error
      as TrackerError
    { throw error } catch { throw .internalFault("\(error)") }
  }
}

/// A need with the membership that it is of.
struct KnownNeed: Hashable, Sendable {
  var need: LearningNeed
  var staff: StaffKey
  var required: Int
  var attained: Int

  init(row: Row) throws(PostgresError) {
    let (required, attained): (Int, Int) = (try row["required"], try row["attained"])
    need = LearningNeed(
      staff: try row["staff_ref"], office: try row["office_code"],
      competency: try row["competency"], gap: required - attained)
    staff = StaffKey(office: try row["office_id"], staff: try row["staff_id"])
    (self.required, self.attained) = (required, attained)
  }
}

extension GapQuestion {
  /// The gaps as suggestions see them.
  var needs: SQL {
    """
    \(pairs.clause)
    SELECT q.office_id, q.staff_id, o.code AS office_code, \(staffReference),
           c.code AS competency, q.required, q.attained
    FROM pairs q
    JOIN people p ON p.id = q.person_id
    JOIN posts t ON t.id = q.post_id
    JOIN offices o ON o.id = q.office_id
    JOIN competencies c ON c.id = q.competency_id
    WHERE q.gap > 0 AND (\(competency)::bigint IS NULL OR q.competency_id = \(competency))
    """
  }
}
