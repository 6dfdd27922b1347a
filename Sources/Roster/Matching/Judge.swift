import Domain

/// Decides row by row, and remembers what it has looked up for the rows to come.
struct Judge {
  typealias Offer = (index: Int, score: Double, reason: Words)

  let matcher: Matcher
  let people: People
  let offices: OfficeIndex
  /// What was weighed for the row last decided; for learning the weights.
  var heard: Heard?
  private var kin: [String: Kin] = [:]

  private let opensWithCode: Bool
  private var sharers: Sharers

  /// - Parameter participants: all of the call; what one shows tells how to read another.
  init(matcher: Matcher, participants: [Participant]) {
    self.matcher = matcher
    (people, offices) = (matcher.people, matcher.offices)
    sharers = Sharers(count: matcher.people.candidates.count)
    opensWithCode = !Numbering.isUsed(in: participants, matcher.offices)
  }

  mutating func verdict(on participant: Participant) -> Verdict {
    heard = nil
    var display = Display(participant, offices: offices, opensWithCode: opensWithCode)
    display.content.dropDegrees { people.vocabulary.id(of: Array($0.utf8)) != nil }
    display.content.takeApart { word in
      people.vocabulary.id(of: Array(word.utf8)) == nil ? people.vocabulary.parts(of: word) : []
    }
    var verdict: Verdict
    if let sure = byEmail(display) ?? byNumberColumn(display) {
      // What speaks against the account or the number may have been decided before.
      verdict = sure.outcome == .review ? byAlias(display) ?? sure : sure
    } else {
      verdict = byAlias(display) ?? byColumns(display)
    }
    verdict.isOfficeAccount = display.accountOffice != nil
    return verdict
  }

  mutating func reading(_ shown: [ShownWord]) -> NameReading {
    NameReading(shown, in: people) { word in
      if let known = kin[word] { return known }
      let found = people.vocabulary.kin(of: word)
      kin[word] = found
      return found
    }
  }

  /// Everybody of the ranges whom the words shown may mean, and no word of whose less.
  mutating func fits(_ name: NameReading, in ranges: [Range<Int>]) -> [Found] {
    sharers.find(name, in: ranges, of: people).map { ($0, name.fit(to: $0, in: people)) }
      .filter { $0.fit.isSomething }
  }

  private func byAlias(_ display: Display) -> Verdict? {
    var known = matcher.aliases[Matcher.key(display.participant.displayName)] ?? []
    if display.columns.office != nil || display.columns.body != .ours {
      // A namesake in another office was meant.
      known.removeAll { alias in
        let office = alias.staffID.flatMap(people.with(id:)).map { people.candidates[$0].office }
        return (office ?? alias.office).map(display.columns.contradicts) ?? false
      }
    }
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
      guard let index = alias.staffID.flatMap(people.with(id:)), people.isEligible(index) else {
        return nil
      }
      return staff(index, score: 1, reason)
    case .room, .guest, .unknown:
      return Verdict(outcome: alias.outcome, office: alias.office, score: 1, reason: reason)
    case .review: return nil
    }
  }

  /// Somebody who is no eligible staff is offered, whatever speaks for it.
  func staff(_ index: Int, score: Double, _ reason: Words) -> Verdict {
    let person = people.candidates[index]
    guard people.isEligible(index) else {
      return review(
        ineligible(person), office: person.office, among: [(index, min(score, 0.9), reason)])
    }
    return Verdict(
      outcome: .staff, staffID: person.staffID, office: person.office, score: score, reason: reason)
  }

  func review(
    _ reason: Words, office: Office.Code? = nil, among found: [Offer]
  ) -> Verdict {
    let sorted = found.sorted {
      ($1.score, people.candidates[$0.index].staffID)
        < ($0.score, people.candidates[$1.index].staffID)
    }
    let suggestions = sorted.prefix(Self.mostSuggestions).map { offer in
      let person = people.candidates[offer.index]
      let state = people.isEligible(offer.index) ? nil : ineligible(person)
      return Suggestion(
        staffID: person.staffID, score: offer.score,
        reason: state.map {
          Words(id: "\(offer.reason.id); \($0.id)", en: "\(offer.reason.en); \($0.en)")
        } ?? offer.reason)
    }
    return Verdict(
      outcome: .review, office: office, score: suggestions.first?.score ?? 0, reason: reason,
      suggestions: suggestions)
  }

  static let mostSuggestions = 5

  private func ineligible(_ person: Candidate) -> Words {
    switch person.eligibility {
    case .eligible: Words(id: "pegawai", en: "on the staff")
    case .left:
      Words(
        id: "sudah tidak bertugas di satker \(person.office)",
        en: "had left office \(person.office) by then")
    case .notYet:
      Words(
        id: "belum bertugas di satker \(person.office)",
        en: "had not come to office \(person.office) yet")
    case .elsewhere:
      Words(
        id: "pada hari itu bertugas di satker lain", en: "sat in another office on that day")
    }
  }
}

/// The likeliest person of a doubtful row, and what spoke for it.
package struct Heard: Sendable {
  package var staffID: Int64
  package var evidence: Evidence
}
