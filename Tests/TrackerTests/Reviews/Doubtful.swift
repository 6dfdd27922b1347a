import Domain
import Foundation
import Postgres
import Roster
import Support
import Testing

@testable import Tracker

/// A world with two Fitrias in two offices and Talk To Me, where a first name alone is a doubt.
enum Doubtful {
  /// Fitria Nurhaliza is #1 (33.16), Fitria Ayu Lestari #2 (33.15), Yoga Wicaksana #3 (33.16).
  static func world(sessions: String...) async throws -> World {
    let world = try await World()
    try await world.addStaff(
      "199107192015032002,Fitria Nurhaliza,P,PNS,pelaksana,Operator,33.16,",
      "199004172015032005,Fitria Ayu Lestari,P,PNS,pengawas,Kasubbag,33.15,",
      "199611052025211014,Yoga Wicaksana,L,PPPK,pelaksana,Operator,33.16,yoga@contoh.example")
    for session in sessions { try await world.addSession(session) }
    return world
  }

  static let fitria = "199107192015032002"

  /// Tables but those that keep what was done: trail, keys, marks.
  static func facts(_ world: World) async throws -> [String: String] {
    var facts = try await world.fingerprint()
    for table in ["audit_events", "idempotency_keys", "metric_dirty"] { facts[table] = nil }
    return facts
  }

  /// What a refused operation says.
  static func sentence(_ error: any Error) -> String {
    (error as? TrackerError)?.fault.sentence(in: .en) ?? "\(error)"
  }
}

extension World {
  /// Imports one Zoom file; its name keeps files of one session apart.
  @discardableResult
  func read(_ rows: String..., named name: String = "zoom.csv", of session: String = "TTM")
    async throws -> AttendanceImported
  {
    let heading =
      "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,"
      + "Recording disclaimer response,In waiting room\n"
    let lines = rows.map { row -> String in
      let parts = row.split(separator: ",", omittingEmptySubsequences: false)
      return
        "\(parts[0]),\(parts[1]),\"11/26/2025 \(parts[2])\",\"11/26/2025 \(parts[3])\",1,Yes,OK,"
        + "\(parts.count > 4 ? parts[4] : "No")\n"
    }
    return try await perform(
      ImportAttendance(session: session, files: [file(heading + lines.joined(), named: name)]))
  }

  /// The number of the one doubt of a session.
  func doubt(in session: String = "TTM") async throws -> Int64 {
    try #require(try await perform(ListReviews(session: session)).first).id
  }
}
