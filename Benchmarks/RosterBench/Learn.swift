import Domain
import Foundation
import Roster

/// Learns the weights of `Evidence` from made rosters and their truth.
enum Learn {
  /// `story` is for reading the surest mistakes.
  private typealias Sample = (values: [Double], isRight: Bool, story: String)

  static func run(_ folders: [String], offices: [Office]) throws {
    var samples: [Sample] = []
    for (number, folder) in folders.enumerated() {
      let roster = try MadeRoster(folder: folder, offices: offices)
      for session in roster.sessions {
        // Once with everybody, and once with a third of the staff unlisted: who is not on the list
        // must not be taken for somebody whose name is like it.
        for absent in [nil, Int64(number % 3)] {
          samples += Self.samples(roster, session, offices, without: absent)
        }
      }
      samples += noisy(roster, offices, seed: UInt64(number + 1))
    }
    let weights = descend(samples)
    print("samples \(samples.count), right \(samples.count(where: \.isRight))")
    print("static let bias = \(rounded(weights[0]))")
    for (name, weight) in zip(Evidence.names, weights.dropFirst()) {
      print("  \(rounded(weight)),  // \(name)")
    }
    thresholds(samples, weights)
    for sample in samples.filter({ !$0.isRight }).sorted(by: {
      probability($0.values, weights) > probability($1.values, weights)
    }).prefix(40) {
      print(rounded(probability(sample.values, weights)), sample.story, sample.values)
    }
  }

  private static func samples(
    _ roster: MadeRoster, _ session: MadeRoster.Session, _ offices: [Office],
    without absent: Int64?
  ) -> [Sample] {
    let matcher = Matcher(
      people: roster.people.filter { $0.staffID % 3 != absent }, offices: offices,
      audience: session.audience, organiser: session.organiser, aliases: [])
    return zip(session.participants, matcher.heard(of: session.participants)).compactMap {
      participant, heard in
      let key = MadeRoster.Key(
        name: participant.displayName.trimmed, email: participant.email?.lowercased() ?? "")
      guard let heard, let truth = session.truth[key] else { return nil }
      // A namesake on the list is no fault of the spelling.
      let isRight =
        roster.people[Int(heard.staffID) - 1].name == roster.name(of: truth.reference)
      return (heard.evidence.values, isRight, key.name)
    }
  }

  /// Names ill spelled by our own noise; every third person is not on the list.
  private static func noisy(_ roster: MadeRoster, _ offices: [Office], seed: UInt64) -> [Sample] {
    var noise = Noise(seed: seed)
    let people = (0..<4000).compactMap { _ in roster.people.randomElement(using: &noise) }
    let rows = people.enumerated().map { index, person in
      Participant(displayName: noise.display(of: person, hasOffice: index % 3 != 0))
    }
    let absent = Int64.random(in: 0..<3, using: &noise)
    // Half a dozen provinces, as a session of some of them has.
    let invited = Set(offices.map(\.code).filter { $0.text < "36" })
    let matcher = Matcher(
      people: roster.people.filter { $0.staffID % 3 != absent }, offices: offices,
      audience: invited, organiser: .national, aliases: [])
    return zip(zip(people, rows), matcher.heard(of: rows)).compactMap { row, heard in
      guard let heard else { return nil }
      let (person, shown) = (row.0, row.1.displayName)
      let taken = roster.people[Int(heard.staffID) - 1].name
      return (
        heard.evidence.values, taken == person.name,
        "\(shown) is \(person.name), taken for \(taken)"
      )
    }
  }

  /// Newton's method would be quicker; plain descent is enough for a dozen weights and is the same
  /// on every machine. Weights are kept small, so that rare evidence says little.
  private static func descend(_ samples: [Sample]) -> [Double] {
    let size = (samples.first?.values.count ?? 0) + 1
    var weights = [Double](repeating: 0, count: size)
    var moved = weights
    for _ in 0..<4_000 {
      var slope = [Double](repeating: 0, count: size)
      for sample in samples {
        let error = probability(sample.values, weights) - (sample.isRight ? 1 : 0)
        slope[0] += error
        for (index, value) in sample.values.enumerated() { slope[index + 1] += error * value }
      }
      for index in weights.indices {
        let pull = index == 0 ? 0 : 0.5 * weights[index]
        let step = (slope[index] + pull) / Double(max(1, samples.count))
        moved[index] = 0.9 * moved[index] - 0.1 * step
        weights[index] += moved[index]
      }
    }
    return weights
  }

  private static func probability(_ values: [Double], _ weights: [Double]) -> Double {
    Weights.logistic(
      weights[0] + zip(values, weights.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 })
  }

  /// What each least probability would decide, and how much of it wrongly.
  private static func thresholds(_ samples: [Sample], _ weights: [Double]) {
    for hasOffice in [true, false] {
      print(hasOffice ? "office named" : "no office named")
      thresholds(samples.filter { ($0.values.last == 0) == hasOffice }, over: weights)
    }
  }

  private static func thresholds(_ samples: [Sample], over weights: [Double]) {
    for least in [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99, 0.995] {
      let decided = samples.filter { probability($0.values, weights) >= least }
      print("from \(least): decided \(decided.count), wrong \(decided.count { !$0.isRight })")
    }
  }

  private static func rounded(_ weight: Double) -> Double {
    (weight * 100).rounded() / 100 + 0
  }
}
