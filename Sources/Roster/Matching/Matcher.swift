import Domain

/// Says who stands behind the names of an attendance file.
///
/// The order: e-mail, what a person decided before, NIP in the name, office and name, name alone. A
/// doubt is never decided: what fits two people, or one word without an office, goes to review.
public struct Matcher: Sendable {
  let people: People
  let offices: OfficeIndex
  let invited: Set<Office.Code>
  private let aliases: [String: [Alias]]

  /// - Parameters:
  ///   - people: active on the session's day; any office.
  ///   - audience: the offices invited, each named itself; empty means all.
  public init(
    people: [Candidate], offices: [Office], audience: Set<Office.Code>, organiser: Office.Code,
    aliases: [Alias]
  ) {
    var seen: Set<Int64> = []
    self.people = People(people.filter { seen.insert($0.staffID).inserted })
    self.offices = OfficeIndex(offices)
    invited = audience.isEmpty ? [] : audience.union([organiser])
    self.aliases = Dictionary(grouping: aliases, by: \.displayName)
  }

  /// What aliases are remembered by: the words in a-z and digits.
  public static func key(_ displayName: String) -> String {
    PersonName.words(of: displayName).joined(separator: " ")
  }

  /// One match for each participant, in the same order.
  public func match(_ participants: [Participant]) -> [Match] { participants.map(match) }

  private func match(_ participant: Participant) -> Match {
    let verdict =
      byEmail(participant) ?? byAlias(participant.displayName)
      ?? byWords(in: participant.displayName)
    return Match(
      participant: participant, outcome: verdict.outcome, staffID: verdict.staffID,
      office: verdict.office, score: verdict.score, reason: verdict.reason,
      suggestions: verdict.suggestions)
  }

  private func byEmail(_ participant: Participant) -> Verdict? {
    let addresses = [participant.email ?? "", participant.displayName]
    for address in addresses where address.contains("@") {
      let found = people.with(email: address)
      if found.count == 1, let index = found.first {
        return staff(index, score: 1, Words(id: "e-mail sama", en: "same e-mail"))
      }
      if found.count > 1 {
        return review(
          Words(
            id: "e-mail dipakai \(found.count) orang", en: "\(found.count) people have this e-mail"),
          among: found.map { ($0, 0.9, Words(id: "e-mail sama", en: "same e-mail")) })
      }
    }
    return nil
  }

  private func byAlias(_ displayName: String) -> Verdict? {
    let known = aliases[Self.key(displayName)] ?? []
    guard let alias = known.first else { return nil }
    let reason = Words(id: "keputusan terdahulu", en: "decided before")
    guard known.allSatisfy({ $0 == alias }) else {
      let people = known.compactMap { $0.staffID.flatMap(self.people.with(id:)) }
      return review(
        Words(id: "keputusan terdahulu berbeda-beda", en: "decided differently before"),
        among: people.map { ($0, 0.5, reason) })
    }
    switch alias.outcome {
    case .staff:
      // Somebody who has left since is no candidate: look again.
      guard let index = alias.staffID.flatMap(people.with(id:)) else { return nil }
      return staff(index, score: 1, reason)
    case .room, .guest, .unknown:
      return Verdict(outcome: alias.outcome, office: alias.office, score: 1, reason: reason)
    case .review: return nil
    }
  }

  func staff(_ index: Int, score: Double, _ reason: Words) -> Verdict {
    let person = people.candidates[index]
    return Verdict(
      outcome: .staff, staffID: person.staffID, office: person.office, score: score, reason: reason)
  }

  func review(
    _ reason: Words, office: Office.Code? = nil,
    among found: [(index: Int, score: Double, reason: Words)]
  ) -> Verdict {
    let sorted = found.sorted {
      ($1.score, people.candidates[$0.index].staffID)
        < ($0.score, people.candidates[$1.index].staffID)
    }
    let suggestions = sorted.prefix(Self.mostSuggestions).map {
      Suggestion(
        staffID: people.candidates[$0.index].staffID, score: $0.score, reason: $0.reason)
    }
    return Verdict(
      outcome: .review, office: office, score: suggestions.first?.score ?? 0, reason: reason,
      suggestions: suggestions)
  }

  private static let mostSuggestions = 5
}

/// A match without its participant.
struct Verdict: Sendable {
  var outcome: Outcome
  var staffID: Int64?
  var office: Office.Code?
  var score: Double
  var reason: Words
  var suggestions: [Suggestion] = []
}
