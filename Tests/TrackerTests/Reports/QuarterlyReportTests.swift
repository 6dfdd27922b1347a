import Domain
import Foundation
import Support
import Testing
import Tracker

struct QuarterlyReportTests {
  private func report(
    of blora: Blora, _ quarter: Quarter = "2025-Q4", office: Office.Code = "33.16",
    settings: ReportSettings = ReportSettings()
  ) async throws -> QuarterlyReport {
    try await blora.facts.world.perform(
      PrepareQuarterlyReport(office: office, quarter: quarter, settings: settings))
  }

  @Test func letterheadSignatureAndDayComeFromOfficeAndSettings() async throws {
    let blora = try await Blora()
    var settings = ReportSettings()
    settings.letterNumber = "12/SDM.01-SD/3316/2026"
    settings.signerName = "Fajar"
    settings.address = "Jalan Halmahera 2"
    let report = try await report(of: blora, settings: settings)
    #expect(report.office.name == "KPU Kabupaten Blora")
    #expect(report.office.letterhead == ["KOMISI PEMILIHAN UMUM", "KABUPATEN BLORA"])
    #expect(report.office.address == "Jalan Halmahera 2")
    #expect(report.letter.number == "12/SDM.01-SD/3316/2026")
    #expect((report.signature.place, report.signature.name) == ("Blora", "Fajar"))
    #expect(report.asOf == "2025-12-31")
    #expect(report.issuedOn == nil)
  }

  @Test func metricFiguresAreThoseLastComputed() async throws {
    let blora = try await Blora()
    let before = try await report(of: blora).metrics
    #expect(before.count == 6)
    #expect(before.allSatisfy { $0.value == nil })
    try await blora.compute()
    let lines = try await report(of: blora).metrics
    #expect(lines.map(\.scope) == Array(repeating: .own, count: 6))
    let hours = try #require(lines.first { $0.key == "learning_hours" })
    #expect((hours.numerator, hours.denominator, hours.value) == (6, 5, 1.2))
    #expect(hours.name.id == "JP per pegawai")
    let province = try await report(of: blora, office: "33").metrics
    #expect(province.count == 12)
    #expect(province.last { $0.key == "learning_hours" }?.value == 1.2)
  }

  @Test func staffAddUp() async throws {
    let blora = try await Blora()
    // Who begins on the quarter's first day is there at the start, and has not joined in it.
    _ = try await blora.facts.member(
      "Kiki", of: "33.16", post: "Staf", employment: "cpns", from: "2025-10-01", sex: "man")
    let lines = try await report(of: blora).staff
    #expect(
      lines.map { "\($0.employment.code) \($0.jobClass.code)" } == [
        "commissioner commissioner", "pns general_staff", "pns supervisor", "cpns general_staff",
        "pppk general_staff", "contract general_staff",
      ])
    for line in lines { #expect(line.start + line.joined - line.left == line.end) }
    #expect((lines[3].start, lines[3].joined, lines[3].end, lines[3].men) == (1, 0, 1, 1))
    let general = lines[1]
    // Budi and Eka at the start, Dewi joined, Eka left.
    #expect((general.start, general.joined, general.left, general.end) == (2, 1, 1, 2))
    #expect((general.women, general.men) == (2, 0))
    #expect(general.jobClass.name == Words(id: "Pelaksana", en: "General staff"))
  }

  @Test func sessionsThatConcernTheOffice() async throws {
    let blora = try await Blora()
    let lines = try await report(of: blora).sessions
    #expect(lines.map(\.code) == ["S1", "S2", "S3", "S7"])
    let first = lines[0]
    #expect((first.present, first.expected, first.roomScreens) == (3, 4, 0))
    #expect(first.invited)
    #expect(first.evidence == [.roster])
    #expect(first.organiser == "KPU Republik Indonesia")
    // A seminar day gives 4 JP.
    #expect(first.form.code == "B6")
    #expect(first.jp == LearningHours(whole: 4))
    #expect((lines[1].present, lines[1].expected, lines[1].roomScreens) == (0, 1, 1))
    #expect((lines[2].present, lines[2].expected) == (0, nil))
    #expect((lines[3].present, lines[3].invited) == (1, false))
  }

  @Test func hoursAgainstTheTarget() async throws {
    let blora = try await Blora()
    try await blora.compute()
    let lines = try await report(of: blora).credits
    #expect(lines.map(\.name) == ["Ani", "Budi", "Citra", "Dewi", "Fajar"])
    let ani = lines[0]
    #expect((ani.jpQuarter, ani.jpYear) == (LearningHours(whole: 4), LearningHours(whole: 20)))
    #expect((ani.target, ani.percent, ani.status) == (LearningHours(whole: 20), 100, .met))
    #expect(lines.map(\.status) == [.met, .behind, .noTarget, .behind, .noTarget])
    let share = try await report(of: blora).metrics.first { $0.key == "annual_target" }
    #expect(Double(lines.count { $0.status == .met }) == share?.numerator)
  }

  @Test func competenciesAndTheWorstGaps() async throws {
    let blora = try await Blora()
    try await blora.compute()
    let report = try await report(of: blora)
    #expect(report.competencies.map(\.competency.code).prefix(2) == ["M.1", "M.2"])
    let integrity = report.competencies[0]
    #expect((integrity.people, integrity.assessed, integrity.below) == (4, 2, 1))
    #expect((integrity.requiredSum, integrity.attainedSum, integrity.worstGap) == (5, 4, 1))
    #expect(report.worstGaps.map(\.gap) == [2, 1])
    #expect(report.worstGaps[0].competency.name == Words(id: "Logistik", en: "Logistics"))
    #expect(report.unassessed == 30)
    let match = try #require(report.metrics.first { $0.key == "job_person_match" })
    let sums = report.competencies.reduce((0, 0)) {
      ($0.0 + $1.jpmNumerator, $0.1 + $1.jpmDenominator)
    }
    #expect((Double(sums.0), Double(sums.1)) == (match.numerator, match.denominator))
  }

  @Test func followUpsAsTheyStoodAtTheEnd() async throws {
    let blora = try await Blora()
    for (number, due, done, cancelled) in [
      (1, "2025-10-31", "2025-10-30", nil), (2, "2025-11-30", "2026-01-05", nil),
      (3, "2025-06-30", nil, nil), (4, "2025-12-01", nil, "2025-11-01"),
      (5, "2026-02-01", nil, nil), (6, "2025-05-01", "2025-05-01", nil),
    ] as [(Int32, Day, Day?, Day?)] {
      try await blora.facts.run(
        """
        INSERT INTO follow_ups (office_id, number, title, due_on, done_on, cancelled_on)
        VALUES (\(blora.ani.office), \(number), 'Simulasi', \(due), \(done), \(cancelled))
        """)
    }
    let lines = try await report(of: blora).followUps
    #expect(lines.map(\.number) == [3, 1, 2])
    #expect(lines.map(\.status) == [.overdue, .done, .overdue])
  }

  @Test func doubtsOfTheOfficeWaitInItsReport() async throws {
    let blora = try await Blora()
    let batch = "00000000-0000-0000-0000-000000000001"
    try await blora.facts.run(
      """
      INSERT INTO roster_imports (office_id, id, session_id, file_name, sha256, kind, row_count,
                                  imported_at, principal_id)
      SELECT 1, \(batch)::uuid, \(blora.first.id)::bigint, 'zoom.csv', repeat('0', 64), 'zoom', 4,
             \(Instant(seconds: 0)), min(id) FROM principals
      """)
    for (line, outcome, office) in [
      (1, "review", blora.ani.office), (2, "review", blora.ani.office),
      (3, "guest", blora.ani.office), (4, "review", nil),
    ] as [(Int32, String, Int64?)] {
      try await blora.facts.run(
        """
        INSERT INTO roster_rows (office_id, import_id, session_id, display_name, line, starts, ends,
                                 outcome, matched_office_id, score, reason_id, reason_en)
        VALUES (1, \(batch)::uuid, \(blora.first.id), 'A', \(line), '{}', '{}', \(outcome), \(office),
                0.5, '', '')
        """)
    }
    // The organiser, whose file it is, sees all three; Blora the two that may be its people.
    #expect(try await report(of: blora).openReviews.map(\.open) == [2])
    #expect(try await report(of: blora, office: "00").openReviews.map(\.open) == [3])
    #expect(try await report(of: blora, "2025-Q3").openReviews.isEmpty)
  }

  @Test func theSameTablesGiveTheSameReport() async throws {
    let blora = try await Blora()
    try await blora.compute()
    let first = try await report(of: blora)
    #expect(try await report(of: blora) == first)
    let world = blora.facts.world
    let kept = try await world.perform(KeepReportSnapshot(report: first))
    let again = try await world.perform(KeepReportSnapshot(report: first))
    #expect((kept.isNew, again.isNew) == (true, false))
    #expect(kept.sha256 == again.sha256)
    var other = first
    other.letter.number = "13"
    #expect(try await world.perform(KeepReportSnapshot(report: other)).isNew)
    let stored = try await world.rows(
      "SELECT data->'office'->>'code', data->>'as_of' FROM report_snapshots ORDER BY made_at, sha256"
    )
    #expect(stored == [["33.16", "2025-12-31"], ["33.16", "2025-12-31"]])
  }

  @Test func inventedPeopleMarkTheReport() async throws {
    let blora = try await Blora()
    #expect(try await report(of: blora).invented == false)
    try await blora.facts.run("UPDATE people SET invented = true WHERE name = 'Ani'")
    #expect(try await report(of: blora).invented)
  }

  @Test func anOfficeWithoutPeopleHasAnEmptyReport() async throws {
    let blora = try await Blora()
    let report = try await report(of: blora, office: "34.71")
    #expect(report.staff.isEmpty && report.credits.isEmpty && report.competencies.isEmpty)
    #expect(report.sessions.map(\.code) == ["S3", "S7"])
  }
}
