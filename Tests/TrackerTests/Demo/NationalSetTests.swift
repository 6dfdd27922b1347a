import Domain
import Support
import Testing
import Tracker

/// The invented nation: as large as it says, the same each time, and sound.
struct NationalSetTests {
  private func made() async throws -> World {
    let world = try await World()
    try await world.perform(MakeNationalStaff())
    try await world.perform(MakeNationalAssessments(year: 2025))
    try await world.perform(MakeNationalFacts(year: 2025))
    try await world.perform(MakeNationalSessions(year: 2025))
    try await world.perform(MakeNationalLearning(month: "2025-11-01"))
    return world
  }

  private func digest(_ world: World) async throws -> [[String?]] {
    try await world.rows(
      """
      SELECT (SELECT md5(string_agg(concat_ws('|', p.employee_number, p.name, p.email, o.code,
                                              s.started_on), ',' ORDER BY s.id))
              FROM staff s JOIN people p ON p.id = s.person_id JOIN offices o ON o.id = s.office_id),
             (SELECT md5(string_agg(concat_ws('|', staff_id, c.code, assessed_on, method, level), ','
                                    ORDER BY staff_id, c.code, assessed_on, method))
              FROM assessments a JOIN competencies c ON c.id = a.competency_id),
             (SELECT md5(string_agg(concat_ws('|', s.code, staff_id, a.status, seconds), ','
                                    ORDER BY s.code, staff_id))
              FROM attendance a JOIN sessions s ON s.id = a.session_id),
             (SELECT md5(string_agg(concat_ws('|', s.code, staff_id, jp, k.status), ','
                                    ORDER BY s.code, staff_id))
              FROM learning_credits k JOIN sessions s ON s.id = k.session_id)
      """)
  }

  @Test(.timeLimit(.minutes(3))) func itIsTheSameEachTimeAndAsLargeAsItSays() async throws {
    let (first, second) = (try await made(), try await made())
    #expect(try await digest(first) == digest(second))
    #expect(
      try await first.rows(
        """
        SELECT (SELECT count(*) FROM people), (SELECT count(*) FROM people WHERE NOT invented),
               (SELECT count(DISTINCT office_id) FROM staff), (SELECT count(*) FROM sessions),
               (SELECT count(*) FROM assessments WHERE NOT invented)
        """) == [["17000", "0", "553", "200", "0"]])
    let perSession = try await first.rows(
      "SELECT DISTINCT count(*) FROM attendance GROUP BY session_id")
    #expect(perSession == [["3000"]])

    let numbers = try await first.rows(
      "SELECT employee_number FROM people WHERE employee_number IS NOT NULL")
    let wrong = numbers.compactMap { $0.first ?? nil }.filter { text in
      guard case .success(let number?) = EmployeeNumber.parse(text) else { return true }
      return number.text != text
    }
    #expect(wrong.isEmpty)

    // Whoever is assessed has a post that asks something, and was there by then.
    let odd = try await first.rows(
      """
      SELECT count(*) FROM assessments a
      JOIN staff s ON s.office_id = a.office_id AND s.id = a.staff_id
      WHERE a.assessed_on < s.started_on OR s.employment IN ('commissioner', 'contract')
      """)
    #expect(odd == [["0"]])
    let learned = try await first.rows(
      """
      SELECT count(*) FILTER (WHERE jp > 0) > 10000, count(DISTINCT status) >= 2
      FROM learning_credits
      """)
    #expect(learned.first?.allSatisfy { $0?.hasPrefix("t") == true } == true)
    let index = try await first.perform(
      ListProfessionalism(office: "33", subtree: true, by: .office, year: 2025))
    #expect(index.offices.first.map { $0.measured > 100 && $0.incomplete > 0 } == true)
  }

  @Test func aDatabaseWithPeopleIsLeftAlone() async throws {
    let world = try await World()
    try await world.addStaff(
      "198811302014021003,Hendra,L,PNS,pengawas,Kasubbag,33.16,hendra@contoh.example")
    let before = try await world.fingerprint()
    await #expect(throws: TrackerError.self) { try await world.perform(MakeNationalStaff()) }
    await #expect(throws: TrackerError.self) {
      try await world.perform(MakeNationalSessions(year: 2025))
    }
    #expect(try await world.fingerprint() == before)
  }
}
