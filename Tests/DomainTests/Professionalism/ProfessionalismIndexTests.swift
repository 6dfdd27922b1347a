import Domain
import Testing

struct ProfessionalismIndexTests {
  @Test func aMissingDimensionIsNamedAndGivesNoTotal() {
    let index = ProfessionalismIndex(
      qualification: 20, competence: nil, performance: 25, discipline: nil)
    #expect(index.missing == [.competence, .discipline])
    #expect(index.total == nil)
    #expect(index.known == 45)
  }

  @Test func zeroIsAFigureAndNotMissing() {
    let index = ProfessionalismIndex(
      qualification: 5, competence: 0, performance: 1, discipline: 1)
    #expect(index.missing.isEmpty)
    #expect(index.total == 7)
  }
}

struct CompetenceScaleTests {
  private static let structural = CompetenceScale(
    leadership: 15, functional: 0, technical: 15, seminar: 10, technicalHours: 20)
  private static let functional = CompetenceScale(
    leadership: 0, functional: 15, technical: 15, seminar: 10, technicalHours: 20)
  private static let pelaksana = CompetenceScale(
    leadership: 0, functional: 0, technical: 22.5, seminar: 17.5, technicalHours: 20)

  private static func facts(
    _ leadership: Bool?, _ functional: Bool?, _ hours: Double, _ seminars: Int
  ) -> CompetenceScale.Facts {
    .init(
      leadership: leadership, functional: functional, technicalHours: hours, seminars: seminars)
  }

  @Test(
    arguments: [
      ("all done, structural", structural, facts(true, nil, 20, 1), 40.0),
      ("not done is 0", structural, facts(false, nil, 0, 0), 0),
      (
        "a functional course gives a structural post nothing", structural, facts(false, true, 0, 0),
        0
      ),
      ("19.99 JP are not 20", structural, facts(true, nil, 19.99, 0), 15),
      ("many seminars count once", structural, facts(true, nil, 0, 9), 25),
      ("leadership gives a functional post nothing", functional, facts(true, true, 0, 0), 15),
      ("all done, functional", functional, facts(nil, true, 44, 2), 40),
      ("a functional post does not get 22.5", functional, facts(nil, false, 20, 0), 15),
      ("nor 17.5", functional, facts(nil, false, 0, 1), 10),
      ("general staff need no course of a post", pelaksana, facts(nil, nil, 20, 0), 22.5),
      ("a seminar of general staff", pelaksana, facts(nil, nil, 0, 1), 17.5),
      ("all done, general staff", pelaksana, facts(nil, nil, 20, 1), 40),
    ] as [(String, CompetenceScale, CompetenceScale.Facts, Double)])
  func points(
    story: String, scale: CompetenceScale, facts: CompetenceScale.Facts, expected: Double
  ) {
    #expect(scale.score(of: facts) == expected)
  }

  @Test func whatNobodyStatedIsUnknown() {
    #expect(Self.structural.score(of: Self.facts(nil, true, 20, 1)) == nil)
    #expect(Self.functional.score(of: Self.facts(true, nil, 20, 1)) == nil)
  }
}

struct ScoreBandsTests {
  private static let bands = ScoreBands([
    .init(item: "very_high", name: Words("Sangat Tinggi"), from: 91, to: 100),
    .init(item: "very_low", name: Words("Sangat Rendah"), from: 0, to: 60),
    .init(item: "low", name: Words("Rendah"), from: 61, to: 70),
    .init(item: "medium", name: Words("Sedang"), from: 71, to: 80),
    .init(item: "high", name: Words("Tinggi"), from: 81, to: 90),
  ])

  @Test(arguments: [
    (0.0, "very_low"), (60, "very_low"), (60.5, "low"), (61, "low"), (70, "low"),
    (70.5, "medium"), (71, "medium"), (80, "medium"), (80.5, "high"), (81, "high"), (90, "high"),
    (90.01, "very_high"), (91, "very_high"), (100, "very_high"),
  ])
  func aBandStartsJustAboveTheOneBelow(figure: Double, band: String) {
    #expect(Self.bands.band(of: figure)?.item == band)
  }

  @Test(arguments: [-0.5, 100.5]) func outsideThereIsNone(figure: Double) {
    #expect(Self.bands.band(of: figure) == nil)
  }

  @Test func everyHalfPointHasExactlyOneBand() {
    for half in 0...200 {
      let figure = Double(half) / 2
      let fitting = Self.bands.bands.filter { band in
        figure <= band.to && !Self.bands.bands.contains { $0.to < band.to && figure <= $0.to }
      }
      #expect(fitting.map(\.item) == [Self.bands.band(of: figure)?.item])
    }
  }
}
