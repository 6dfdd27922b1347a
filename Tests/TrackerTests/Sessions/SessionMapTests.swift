import Domain
import Postgres
import Support
import Testing

@testable import Tracker

@Suite struct SessionMapTests {
  @Test func eachInvitedOfficeIsOnTheMapOnce() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.read(
      "Yoga Wicaksana,yoga@contoh.example,09:00:00 AM,11:30:00 AM",
      "KPU Kab. Rembang,,09:00:00 AM,11:30:00 AM", "fitria,,09:00:00 AM,11:30:00 AM")
    let map = try await world.perform(ShowSessionMap(session: "TTM"))
    let below = try await world.perform(ListOffices(under: "33", on: "2025-11-26"))
    #expect(map.offices.map(\.officeCode) == below.map(\.code))
    #expect(map.offices.map(\.name) == below.map(\.name))
    let parts = Dictionary(grouping: map.offices, by: \.representation)
      .mapValues { $0.map(\.officeCode) }
    // The doubt may be either Fitria; 33.16 was there without her.
    #expect(parts[.represented] == ["33.16"] && parts[.roomOnly] == ["33.17"])
    #expect(parts[.doubtful] == ["33.15"] && parts[.absent]?.count == below.count - 3)
    #expect(map.offices.filter { $0.doubts > 0 }.map(\.officeCode) == ["33.15", "33.16"])
    #expect(map.openDoubts == 1 && map.status == .held)
    #expect(
      Representation.allCases.map(map.count).reduce(0, +) == below.count)
  }

  @Test func beforeAnyFileNobodyWasThere() async throws {
    let world = try await World()
    try await world.addSession(startsAt: "2025-12-20T09:00", endsAt: "2025-12-20T11:00")
    let map = try await world.perform(ShowSessionMap(session: "TTM"))
    #expect(map.status == .planned && map.count(of: .absent) == map.offices.count)
  }

  @Test(
    arguments: [
      (.present, 1), (.late, 1), (.excused, 0), (.absent, 0),
    ] as [(AttendanceStatus, Int)])
  func onlyWhoWasThereCounts(status: AttendanceStatus, present: Int) async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.perform(LogAttendance(session: "TTM", staff: ["#3"], status: status))
    let map = try await world.perform(ShowSessionMap(session: "TTM"))
    #expect(map.offices.first { $0.officeCode == "33.16" }?.present == present)
    #expect(map.count(of: .represented) == present)
  }

  @Test(arguments: [
    ("a member of the commission over the secretary", ["Sekretaris", "Anggota"], "Anggota"),
    ("the chair over a member", ["Anggota", "Ketua"], "Ketua"),
    ("the secretary over heads", ["Kasubbag", "Sekretaris"], "Sekretaris"),
    ("a head over functional posts", ["Analis Ahli Madya", "Kasubbag"], "Kasubbag"),
    (
      "the higher grade", ["Analis Ahli Pertama", "Analis Ahli Madya", "Operator"],
      "Analis Ahli Madya"
    ),
    ("a functional post over staff", ["Operator", "Analis Ahli Pertama"], "Analis Ahli Pertama"),
    ("staff over support", ["Pramubakti", "Operator"], "Operator"),
  ])
  func theHighestPostThatCame(story: String, came: [String], highest: String) async throws {
    let world = try await World()
    let classes = [
      "Sekretaris": "administrator", "Anggota": "komisioner", "Ketua": "komisioner",
      "Kasubbag": "pengawas", "Operator": "pelaksana", "Pramubakti": "penunjang",
    ]
    for (number, post) in came.enumerated() {
      try await world.addStaff(
        ",Orang Nomor \(number),P,PNS,\(classes[post] ?? "fungsional"),\(post),33.16,")
    }
    try await world.addSession()
    try await world.perform(
      LogAttendance(session: "TTM", staff: came.indices.map { "Orang Nomor \($0)@33.16" }))
    let map = try await world.perform(ShowSessionMap(session: "TTM"))
    let blora = try #require(map.offices.first { $0.officeCode == "33.16" })
    #expect(blora.highestPost == highest && blora.present == came.count, "\(story)")
  }

  @Test func anOfficeClosedByThenIsNotInvited() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.rows(
      "UPDATE offices SET valid_to = '2025-11-26' WHERE code = '33.02' RETURNING 1"
    ).discard()
    let map = try await world.perform(ShowSessionMap(session: "TTM"))
    #expect(!map.offices.contains { $0.officeCode == "33.02" })
    #expect(map.offices.contains { $0.officeCode == "33.01" })
  }

  @Test func anUnknownSessionIsRefused() async throws {
    let world = try await World()
    await #expect(throws: TrackerError.unknown(.session, "TTM")) {
      try await world.perform(ShowSessionMap(session: "TTM"))
    }
  }
}
