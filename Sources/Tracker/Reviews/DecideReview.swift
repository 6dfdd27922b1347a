import Domain
import Postgres
import Roster

/// Decides a doubt: who or what a participant was. The decision is remembered for the next file.
public struct DecideReview: TrackerOperation {
  public static let permission = Permission.decideReviews
  public static let route = Route(.put, "reviews/:review")

  public typealias Decision = ReviewDecision

  public var review: Int64
  public var decision: ReviewDecision
  /// True: the organiser's other open doubts with the same name are decided the same way.
  public var alsoSameName: Bool

  public init(review: Int64, decision: ReviewDecision, alsoSameName: Bool = false) {
    (self.review, self.decision, self.alsoSameName) = (review, decision, alsoSameName)
  }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    try await context.organiser(ofReviews: [review])
  }

  public func run(in context: Context) async throws(TrackerError) -> ReviewDecided {
    let row = try await context.reviewedRow(review)
    let target = try await context.target(of: decision, on: row.session.heldOn)
    let others = try await context.sameNameDoubts(as: row)
    var choices = target.stands(in: row) ? [] : [ReviewChoice(row: row, target: target)]
    if alsoSameName { choices += try await context.choices(others, as: target) }
    if choices.isEmpty { context.recordNothing() }
    try await DecisionWriter(context: context).decide(choices)
    let decided = Set(choices.map(\.row.id)).subtracting([review])
    return ReviewDecided(
      review: review, displayName: row.displayName, outcome: decision.outcome, staff: target.name,
      isChanged: !choices.isEmpty, alsoDecided: decided.sorted(),
      sameNameWaiting: others.map(\.id).filter { !decided.contains($0) })
  }
}

/// What a decision did.
public struct ReviewDecided: Codable, Hashable, Sendable {
  public var review: Int64
  public var displayName: String
  public var outcome: Outcome
  /// Name of the person, code of the room's office.
  public var staff: String?
  /// False: it had been decided so before.
  public var isChanged: Bool
  /// Numbers of the other doubts of that name that were decided with it.
  public var alsoDecided: [Int64]
  /// Numbers of the organiser's doubts of that name that still wait.
  public var sameNameWaiting: [Int64]
}
