import Foundation
import Testing

extension Processes {
  /// kill -9 in the middle of an import leaves nothing half-done.
  struct KilledImportTests {
    @Test(.timeLimit(.minutes(2))) func leavesNothingHalfDone() async throws {
      let desk = try await Desk()
      try await desk.openSession()
      let before = try await desk.everything()

      // Somebody holds the table that the import writes last, so that it stands still half-way.
      let holder = try desk.start(
        desk.sql("BEGIN; LOCK TABLE attendance IN EXCLUSIVE MODE; SELECT pg_sleep(100)"))
      try await desk.wait(
        until:
          "SELECT count(*) FROM pg_locks WHERE mode = 'ExclusiveLock' AND relation = 'attendance'::regclass AND granted"
      )
      let victim = try desk.start("exec sdm attendance import ttm samples/zoom_participants.csv")
      try await desk.wait(
        until:
          "SELECT count(*) FROM pg_locks WHERE relation = 'attendance'::regclass AND NOT granted"
      )
      kill(victim.process.processIdentifier, SIGKILL)
      #expect(try await victim.end().code == 128 + SIGKILL)

      try await desk.run(
        desk.sql(
          "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(100)' AND pid <> pg_backend_pid()"
        ),
        expecting: 0)
      _ = try await holder.end()
      #expect(try await desk.everything() == before)
      try await desk.run("sdm attendance import ttm samples/zoom_participants.csv", expecting: 1)
      struct Line: Decodable { var staffRef: String }
      #expect(try await desk.json([Line].self, of: "sdm attendance show ttm").count == 7)
    }
  }
}

extension Desk {
  /// Asks again and again until a count is not 0; each question takes the time of a process.
  fileprivate func wait(until statement: String) async throws {
    for _ in 0..<1000 {
      let answer = try await run(sql(statement), expecting: 0)
      if answer.trimmingCharacters(in: .whitespacesAndNewlines) != "0" { return }
    }
    Issue.record("never: \(statement)")
  }
}
