import Domain
import Seeds
import Testing

@testable import Roster

/// Names spelled otherwise: decided where one is plainly meant, asked where another is as near.
struct LikeliestTests {
  private static func staff() throws -> [Candidate] {
    [
      try person(1, "33.16", "Purwaningsih Candrakirana"), try person(2, "33.16", "Adji Sasongko"),
      try person(3, "33.16", "Ajeng Sasongko Putri"), try person(4, "33.16", "Rukmini"),
      try person(5, "33.16", "Ni Luh Saraswati"), try person(6, "33.15", "Rukmana"),
      try person(7, "33.15", "Candra Wibisono"), try person(8, "33.15", "Candri Wibisono"),
      try person(9, "33.15", "Sulistiawati Ningrum"),
      try person(10, "33.15", "Sulistiawati Ningrum Jati"),
    ]
  }

  @Test(
    arguments: [
      ("old spelling", "KPU Kab Blora - Poerwaningsih Tjandrakirana", 1),
      ("letters left out", "KPU Kab Blora - Purwanigsih Candrkirana", 1),
      ("neighbours swapped", "KPU Kab Blora - Purwaningsih Cnadrakirana", 1),
      ("one word ill spelled", "KPU Kab Blora - Rukmyni", 4), ("doubled", "33.16 Rukkmini", 4),
      ("a blank lost", "KPU Kab Blora - Adjisasongko", 2),
      ("the blank a letter late", "KPU Kab Blora - Ni L uhSaraswati", 5),
      ("as near to two", "KPU Kab Grobogan - Candrx Wibisono", nil),
      ("fits two, one slip", "KPU Kab Grobogan - Sulistiawti Ningrum", nil),
      ("another's name", "KPU Kab Blora - Rukmana", nil),
      ("a man's name, a woman's", "KPU Kab Blora - Purwaningsih Candrakirano", nil),
      ("too far", "KPU Kab Blora - Rumi", nil),
      ("a word of another", "KPU Kab Blora - Purwaningsih Wibisono", nil),
      ("an initial of another", "KPU Kab Blora - Rukmini T.", nil),
      ("no office, one word", "Rukmyni", nil),
    ] as [(String, String, Int64?)])
  func whoIsMeant(story: String, name: String, id: Int64?) throws {
    let match = try World.matcher(Self.staff()).match([Participant(displayName: name)]).first
    #expect(match?.staffID == id, "\(match?.reason.en ?? "")")
    #expect(match?.outcome == (id == nil ? .review : .staff))
  }

  @Test func withoutAnOfficeOnlyARareName() throws {
    let others = try (100..<600).map { try person($0, "33.20", "Anjani Tirto\($0)") }
    let matcher = try World.matcher(Self.staff() + others)
    let names = ["Poerwaningsih Candrakirana", "Candrakirana Poerwaningsih", "Adjie Sasongko P"]
    let matches = matcher.match(names.map { Participant(displayName: $0) })
    #expect(matches.first?.staffID == 1, "\(matches.first?.reason.en ?? "")")
    #expect(matches.last?.outcome == .review)
  }

  /// A slip in a long name never leads to somebody else, whether or not its bearer is listed.
  @Test(arguments: Seed.some(40)) func aSlipLeadsToNobodyElse(seed: Seed) throws {
    var seed = seed
    let people = try Self.staff()
    for person in people {
      var letters = Array(person.name)
      let place = Int.random(in: 1..<letters.count - 1, using: &seed)
      if Bool.random(using: &seed) {
        letters.remove(at: place)
      } else {
        letters.swapAt(place, place + 1)
      }
      let name = "\(person.office) \(String(letters))"
      for listed in [people, people.filter { $0.staffID != person.staffID }] {
        // Somebody whose name is all but the same and who is not listed cannot be told.
        let isListed = listed.count == people.count
        guard isListed || ![7, 8, 9, 10].contains(person.staffID) else { continue }
        let match = try World.matcher(listed).match([Participant(displayName: name)]).first
        guard let id = match?.staffID else { continue }
        #expect(isListed && id == person.staffID, "\(name) -> \(id)")
      }
    }
  }

  @Test func logisticIsTheLogisticFunction() {
    // e = 2.718281828459045: 1 / (1 + 1/e) and so on.
    for (x, y) in [
      (0, 0.5), (1, 0.731058578630005), (-1, 0.268941421369995), (4, 0.982013790037908),
      (-20, 2.0611536e-9),
    ] as [(Double, Double)] {
      #expect(abs(Weights.logistic(x) - y) < 1e-9)
    }
    #expect((0...1).contains(Weights.logistic(1e9)) && (0...1).contains(Weights.logistic(-1e9)))
  }

  @Test func everyWeightHasItsEvidence() {
    #expect(Weights.values.count == Evidence.names.count)
  }
}
