import Domain
import Postgres
import Roster
import Support
import Testing

@testable import Tracker

@Suite struct HandLoggedTests {
  func world() async throws -> World {
    let world = try await World()
    try await world.addStaff(
      ",Retno Kusumaningdyah,P,KOMISIONER,komisioner,Anggota,33.16,",
      "199611052025211014,Yoga Wicaksana,L,PPPK,pelaksana,Operator,33.16,yoga@contoh.example",
      "199004172015032005,Sri Larasati,P,PNS,pengawas,Kasubbag,33.15,")
    try await world.addSession()
    return world
  }

  @Test func aCommissionerInTheHallEarnsTheSeminarDay() async throws {
    let world = try await world()
    let lines = try await world.perform(
      LogAttendance(session: "TTM", staff: ["retno kusumaningdyah@33.16"], note: "aula"))
    #expect(lines.map(\.staffRef) == ["33.16|Retno Kusumaningdyah|Anggota"])
    #expect(lines.map(\.jp) == [4] && lines.map(\.share) == [1] && lines.map(\.minutes) == [nil])
    #expect(lines.map(\.evidence) == [.hand])
    #expect(
      try await world.rows(
        "SELECT count(*) FROM metric_dirty d JOIN offices o ON o.id = d.office_id WHERE o.code = '33.16'"
      )
        == [["1"]])
  }

  @Test func loggedTwiceItStandsOnce() async throws {
    let world = try await world()
    let log = LogAttendance(session: "TTM", staff: ["Retno@33.16"])
    try await world.perform(log)
    let before = try await world.fingerprint()["attendance"]
    try await world.perform(log)
    #expect(try await world.fingerprint()["attendance"] == before)
  }

  @Test func anotherStatusIsACorrectionNotALog() async throws {
    let world = try await world()
    try await world.perform(LogAttendance(session: "TTM", staff: ["Retno@33.16"]))
    let before = try await world.fingerprint()
    await #expect(throws: TrackerError.self) {
      try await world.perform(
        LogAttendance(session: "TTM", staff: ["Retno@33.16"], status: .absent))
    }
    #expect(try await world.fingerprint() == before)
  }

  @Test func aCorrectionKeepsTheOldValueAndTheReason() async throws {
    let world = try await world()
    let file = try world.zoomFile("Yoga Wicaksana,yoga@contoh.example,09:00:00 AM,09:30:00 AM")
    try await world.perform(ImportAttendance(session: "TTM", files: [file]))
    let lines = try await world.perform(
      CorrectAttendance(
        session: "TTM", staff: ["199611052025211014"], minutes: 130, reason: "jaringan putus"))
    #expect(lines.map(\.minutes) == [130] && lines.map(\.jp) == [4])
    let trail = try await world.rows(
      """
      SELECT changes->0->>'from', changes->0->>'to', changes->0->>'reason' FROM audit_events
      WHERE operation = 'CorrectAttendance'
      """)
    #expect(trail == [["present, 30.0 min", "present, 130.0 min", "jaringan putus"]])
  }

  @Test func aLaterFileDoesNotOverwriteACorrection() async throws {
    let world = try await world()
    let first = try world.zoomFile(
      "Yoga Wicaksana,yoga@contoh.example,09:00:00 AM,09:30:00 AM", named: "a.csv")
    try await world.perform(ImportAttendance(session: "TTM", files: [first]))
    try await world.perform(
      CorrectAttendance(
        session: "TTM", staff: ["#2"], status: .excused, reason: "surat tugas 12"))
    let second = try world.zoomFile(
      "Yoga Wicaksana,yoga@contoh.example,09:00:00 AM,11:30:00 AM", named: "b.csv")
    try await world.perform(ImportAttendance(session: "TTM", files: [second]))
    let lines = try await world.perform(ShowAttendance(session: "TTM"))
    #expect(lines.map(\.status) == [.excused] && lines.map(\.jp) == [0])
  }

  @Test(arguments: [
    (CorrectAttendance(session: "TTM", staff: ["#2"], reason: "x"), "nothing to correct"),
    (
      CorrectAttendance(session: "TTM", staff: ["#2"], minutes: 151, reason: "x"),
      "outside the session"
    ),
    (
      CorrectAttendance(session: "TTM", staff: ["#2"], minutes: 10, reason: " "), "without a reason"
    ),
    (CorrectAttendance(session: "TTM", staff: ["#2"], minutes: 10, reason: "x"), "not recorded"),
    (
      CorrectAttendance(session: "TTM", staff: ["#99"], minutes: 10, reason: "x"), "no person '#99'"
    ),
    (
      CorrectAttendance(session: "XXX", staff: ["#2"], minutes: 10, reason: "x"), "no session 'XXX'"
    ),
  ])
  func whatCannotBeCorrectedIsSaid(operation: CorrectAttendance, words: String) async throws {
    let world = try await world()
    let before = try await world.fingerprint()
    await #expect {
      try await world.perform(operation)
    } throws: { error in
      (error as? TrackerError)?.fault.sentence(in: .en).contains(words) ?? false
    }
    #expect(try await world.fingerprint() == before)
  }

  @Test func aCancelledSessionTakesNoAttendance() async throws {
    let world = try await world()
    try await world.perform(CancelSession(session: "TTM", reason: "ditunda"))
    let before = try await world.fingerprint()
    await #expect(throws: TrackerError.self) {
      try await world.perform(LogAttendance(session: "TTM", staff: ["#2"]))
    }
    #expect(try await world.fingerprint() == before)
  }
}
