import Domain
import Support
import Testing
import Tracker

/// The session ran from 9:00 to 11:30 WIB; the host's clock showed WITA, an hour later.
struct OtherZoneTests {
  @Test func aFileOfAHostElsewhereIsAskedAbout() async throws {
    let (world, file) = try await Self.scene()
    let before = try await world.fingerprint()
    await #expect(
      throws: TrackerError.zoneInDoubt(file: "zoom.csv", read: .wib, suggested: .wita)
    ) {
      try await world.perform(ImportAttendance(session: "TTM", files: [file]))
    }
    #expect(try await world.fingerprint() == before)
    let error = TrackerError.zoneInDoubt(file: "zoom.csv", read: .wib, suggested: .wita)
    #expect(error.fault.kind == .badData)
    #expect(error.fault.sentence(in: .en).contains("--zone WITA"))
  }

  @Test func aTrialShowsItAndGoesOn() async throws {
    let (world, file) = try await Self.scene()
    let seen = try await world.perform(
      ImportAttendance(session: "TTM", files: [file], isTrial: true))
    #expect(seen.files.flatMap(\.notes).contains { $0.en.contains("WITA") })
  }

  @Test(arguments: [(Zone.wita, 150.0), (Zone.wib, 90.0)])
  func whoNamesTheZoneIsBelieved(zone: Zone, minutes: Double) async throws {
    let (world, file) = try await Self.scene()
    try await world.perform(ImportAttendance(session: "TTM", files: [file], zone: zone))
    let lines = try await world.perform(ShowAttendance(session: "TTM"))
    #expect(lines.map(\.minutes) == [minutes])
  }

  private static func scene() async throws -> (World, InputFile) {
    let world = try await World()
    try await world.addStaff(
      "199611052025211014,Yoga Wicaksana,L,PPPK,pelaksana,Operator,33.16,yoga@contoh.example")
    try await world.addSession()
    return (
      world,
      try world.zoomFile("Yoga Wicaksana,yoga@contoh.example,10:00:00 AM,12:30:00 PM")
    )
  }
}
