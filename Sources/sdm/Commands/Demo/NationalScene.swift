import Domain
import Tracker

/// Makes the invented nation, step by step, on an open database.
struct NationalScene {
  let tracker: Tracker
  let steps: DemoSteps
  /// The last years that have sessions.
  let years: Int

  /// The last year that has anything.
  static let lastYear = 2025

  /// - Returns: what was made, by name.
  func play() async throws(TrackerError) -> [String: Int] {
    var made: [String: Int] = [:]
    try await step(Words(id: "Pegawai rekaan", en: "Invented staff"), &made) {
      [MakeNationalStaff()]
    }
    for year in (Self.lastYear - 4)...Self.lastYear {
      try await step(Words(id: "Asesmen \(year)", en: "Assessments of \(year)"), &made) {
        [MakeNationalAssessments(year: year)]
      }
    }
    try await step(
      Words(id: "Fakta indeks \(Self.lastYear)", en: "Facts of the index, \(Self.lastYear)"), &made
    ) { [MakeNationalFacts(year: Self.lastYear)] }
    for year in (Self.lastYear - years + 1)...Self.lastYear {
      try await step(Words(id: "Sesi \(year)", en: "Sessions of \(year)"), &made) {
        [MakeNationalSessions(year: year)]
      }
      for quarter in 1...4 {
        try await step(
          Words(
            id: "Kehadiran dan JP \(year)-Q\(quarter)", en: "Attendance, JP \(year)-Q\(quarter)"),
          &made
        ) {
          (quarter * 3 - 2...quarter * 3).compactMap { Day(year: year, month: $0, day: 1) }
            .map(MakeNationalLearning.init)
        }
      }
    }
    return made
  }

  /// Performs operations as one line; of months their people are not added up.
  private func step<O: TrackerOperation>(
    _ title: Words, _ made: inout [String: Int], _ operations: () -> [O]
  ) async throws(TrackerError) where O.Output == NationalFigures {
    let operations = operations()
    let sums = try await steps.step(title) { () async throws(TrackerError) in
      var sums: [String: Int] = [:]
      for operation in operations {
        let done = try await tracker.runner.perform(operation, for: .local).output
        sums.merge(done.made, uniquingKeysWith: +)
      }
      let figures = sums.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
      return (sums, Words(figures.joined(separator: ", ")))
    }
    made.merge(sums, uniquingKeysWith: +)
  }
}
