import Domain

/// Says who stands behind the names of an attendance file.
///
/// The order: e-mail, the NIP of its column, what a person decided before, NIP in the name, office
/// (in the name or in its column) and name, name alone. A doubt is never decided: what fits two
/// people, or one word without an office, goes to review.
/// What may be decided at all is said in the rules of `Judge`; how sure a doubtful spelling must be,
/// in `Weights`.
public struct Matcher: Sendable {
  let people: People
  let offices: OfficeIndex
  let invited: Set<Office.Code>
  let aliases: [String: [Alias]]
  /// The invited offices' people, as few ranges as there are.
  let invitedRanges: [Range<Int>]

  /// - Parameters:
  ///   - people: of any office. Who is not `eligible` is offered and never taken.
  ///   - audience: the offices invited, each named itself; empty means all.
  public init(
    people: [Candidate], offices: [Office], audience: Set<Office.Code>, organiser: Office.Code,
    aliases: [Alias]
  ) {
    var seen: Set<Int64> = []
    self.people = People(people.filter { seen.insert($0.staffID).inserted })
    self.offices = OfficeIndex(offices)
    invited = audience.isEmpty ? [] : audience.union([organiser])
    invitedRanges =
      invited.isEmpty ? [0..<self.people.candidates.count] : Self.joined(self.people.of(invited))
    self.aliases = Dictionary(grouping: aliases, by: \.displayName)
  }

  /// What aliases are remembered by: the words in a-z and digits.
  public static func key(_ displayName: String) -> String {
    PersonName.words(of: displayName).joined(separator: " ")
  }

  /// One match for each participant, in the same order.
  public func match(_ participants: [Participant]) -> [Match] {
    var judge = Judge(matcher: self, participants: participants)
    var verdicts = participants.map { judge.verdict(on: $0) }
    SharedAccounts(participants, verdicts).settle(&verdicts)
    return zip(participants, verdicts).map { participant, verdict in
      Match(
        participant: participant, outcome: verdict.outcome, staffID: verdict.staffID,
        office: verdict.office, score: verdict.score, reason: verdict.reason,
        suggestions: verdict.suggestions,
        outsideAudience: verdict.outcome == .staff && !isInvited(verdict.office),
        institution: verdict.institution)
    }
  }

  /// What was weighed for each row; nil where rules decide it.
  package func heard(of participants: [Participant]) -> [Heard?] {
    var judge = Judge(matcher: self, participants: participants)
    return participants.map {
      _ = judge.verdict(on: $0)
      return judge.heard
    }
  }

  func isInvited(_ office: Office.Code?) -> Bool {
    guard let office, !invited.isEmpty else { return true }
    return invited.contains(office)
  }

  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    ranges.reduce(into: []) { joined, range in
      if let last = joined.last, last.upperBound == range.lowerBound {
        joined[joined.count - 1] = last.lowerBound..<range.upperBound
      } else {
        joined.append(range)
      }
    }
  }
}

/// A match without its participant.
struct Verdict: Sendable {
  var outcome: Outcome
  var staffID: Int64?
  var office: Office.Code?
  var score: Double
  var reason: Words
  var suggestions: [Suggestion] = []
  var institution: String?
  /// Nothing in the display name says who: an account may.
  var isNameless = false
  /// The row's address is an office's, which many people use.
  var isOfficeAccount = false
}
