import Domain
import Seeds
import Support
import Testing

struct SuggestionRankingTests {
  private static func option(
    _ code: String, _ competencies: [String] = ["M.1"], jp: Int = 20, perLevel: Int = 20,
    seats: Int? = nil, offices: Set<Office.Code>? = nil, kind: LearningOption.Kind = .form
  ) -> LearningOption {
    LearningOption(
      kind: kind, code: code, title: Words(code), form: "B2", competencies: competencies,
      hours: LearningHours(whole: jp),
      effect: LearningEffect(
        form: "B2", hoursPerLevel: LearningHours(whole: perLevel), maxLevels: 1, maxPeople: seats,
        validFrom: "2020-01-01", source: "test"), offices: offices)
  }

  private static func need(
    _ staff: String, _ competency: String = "M.1", gap: Int = 1, of office: Office.Code = "33.16"
  ) -> LearningNeed {
    LearningNeed(staff: staff, office: office, competency: competency, gap: gap)
  }

  struct Example: Sendable, CustomTestStringConvertible {
    var story: String
    var options: [LearningOption]
    var needs: [LearningNeed]
    var budget: Int?
    /// `code: who, who`
    var expected: [String]
    var testDescription: String { story }
  }

  @Test(arguments: [
    Example(
      story: "what closes more per JP comes first, and closes it once",
      options: [option("slow", perLevel: 40), option("fast", jp: 10, perLevel: 10)],
      needs: [need("a"), need("b")], expected: ["fast: a, b"]),
    Example(
      story: "of equals the one with more people",
      options: [option("one", ["M.2"]), option("two", ["M.1"])],
      needs: [need("a"), need("b"), need("a", "M.2")], expected: ["two: a, b", "one: a"]),
    Example(
      story: "then fewer JP, then the code",
      options: [option("b"), option("a"), option("c", jp: 10)], needs: [need("x", gap: 4)],
      expected: ["c: x", "a: x", "b: x"]),
    Example(
      story: "of equals what is planned already",
      options: [option("a"), option("z", kind: .session), option("y", kind: .program)],
      needs: [need("x", gap: 4)], expected: ["z: x", "y: x", "a: x"]),
    Example(
      story: "hours are spread over what a session names",
      options: [option("both", ["M.1", "M.2"], jp: 20), option("only", ["M.1"], jp: 20)],
      needs: [need("a"), need("b"), need("b", "M.2")], expected: ["only: a, b", "both: b"]),
    Example(
      story: "a gap of two needs two courses",
      options: [option("a"), option("b")], needs: [need("x", gap: 2)],
      expected: ["a: x", "b: x"]),
    Example(
      story: "the widest gaps take the seats, each office its own",
      options: [option("a", seats: 1)],
      needs: [need("x"), need("y", gap: 2), need("z", of: "33.15")], expected: ["a: y, z"]),
    Example(
      story: "the budget takes as many people as fit",
      options: [option("a")], needs: [need("x"), need("y"), need("z")], budget: 50,
      expected: ["a: x, y"]),
    Example(
      story: "nothing fits a small budget", options: [option("a")], needs: [need("x")], budget: 19,
      expected: []),
    Example(
      story: "a session is for those who are invited",
      options: [option("a", offices: ["33.15"])],
      needs: [need("x"), need("y", of: "33.15")], expected: ["a: y"]),
    Example(
      story: "who lacks nothing is asked nothing", options: [option("a")],
      needs: [need("x", gap: 0), need("y", gap: -1), need("z", "M.9")], expected: []),
  ])
  func ranks(example: Example) {
    let chosen = learningSuggestions(
      from: example.options, for: example.needs,
      budget: example.budget.map { LearningHours(whole: $0) })
    let said = chosen.map { one in
      "\(one.option.code): \(one.attendees.map(\.staff).joined(separator: ", "))"
    }
    #expect(said == example.expected)
  }

  @Test func theLimitIsKept() {
    let options = [Self.option("a"), Self.option("b")]
    #expect(
      learningSuggestions(from: options, for: [Self.need("x", gap: 3)], limit: 1).count == 1)
  }

  /// Nobody is raised further than the gap, the budget holds, nothing alone is worth more than the
  /// first, and the order of what is given changes nothing.
  @Test(arguments: Seed.some(150)) func promisesHold(seed: Seed) {
    var seed = seed
    let competencies = ["M.1", "M.2", "M.3"]
    let needs = (0..<seed.number(0...25)).map { number in
      Self.need(
        "p\(number / 2)", competencies[number % 3], gap: seed.number(-1...3),
        of: seed.one(of: ["33.15", "33.16"]))
    }
    let options = (0..<seed.number(0...8)).map { number in
      Self.option(
        "o\(number)", Array(competencies.prefix(seed.number(1...3))), jp: seed.number(1...30),
        perLevel: seed.number(5...60), seats: seed.number(0...2) == 0 ? 2 : nil)
    }
    let budget = seed.number(0...1) == 0 ? nil : LearningHours(whole: seed.number(0...200))
    let chosen = learningSuggestions(from: options, for: needs, budget: budget)
    let asked = chosen.reduce(LearningHours.zero) { $0 + $1.hoursAsked }
    if let budget { #expect(asked <= budget) }
    #expect(Set(chosen.map(\.option.code)).count == chosen.count)
    let gaps = Dictionary(grouping: needs, by: \.staff).mapValues { all in
      all.reduce(0) { $0 + max(0, $1.gap) } * 1000
    }
    var raised: [String: Int] = [:]
    for one in chosen.flatMap(\.attendees) {
      raised[one.staff, default: 0] += one.levels.thousandths
    }
    for (staff, levels) in raised { #expect(levels <= gaps[staff] ?? 0) }
    let alone = options.flatMap { learningSuggestions(from: [$0], for: needs, budget: budget) }
    #expect(chosen.first?.levelsPerHour == alone.map(\.levelsPerHour).max())
    let again = learningSuggestions(
      from: options.reversed(), for: needs.shuffled(using: &seed), budget: budget)
    #expect(again == chosen)
  }
}

struct LearningEffectTests {
  private static let effect = LearningEffect(
    form: "C1", hoursPerLevel: LearningHours(whole: 15), maxLevels: 1, validFrom: "2020-01-01",
    source: "test")

  @Test(arguments: [
    (15, 1, 1000), (4, 1, 266), (4, 2, 133), (60, 1, 1000), (60, 3, 1000), (0, 1, 0), (15, 0, 0),
  ])
  func raises(jp: Int, competencies: Int, thousandths: Int) {
    let raise = Self.effect.raise(from: LearningHours(whole: jp), competencies: competencies)
    #expect(raise.thousandths == thousandths)
  }

  @Test(
    arguments: [
      (CreditRule.Basis.occasion, 2, 16), (.daily, 4, 16), (.hourly, nil, 15), (.dailyCap, nil, 15),
      (.semester, 20, 20),
    ] as [(CreditRule.Basis, Int?, Int)])
  func aCourseIsWholeDaysOrOccasions(basis: CreditRule.Basis, jp: Int?, expected: Int) {
    let rule = CreditRule(
      id: 1, form: "C1", basis: basis, jp: jp.map { LearningHours(whole: $0) })
    #expect(Self.effect.courseHours(under: rule) == LearningHours(whole: expected))
  }
}
