import Foundation
import Testing

extension Processes {
  /// The daemon as a process: two at once, and its end.
  struct DaemonTests {
    @Test(.timeLimit(.minutes(2))) func twoAtOnceGiveTheFiguresOfOne() async throws {
      let desk = try await Desk()
      try await desk.openSession()
      try await desk.run("sdm attendance import ttm samples/zoom_participants.csv", expecting: 1)
      let pair = [try desk.start("exec sdmd --once"), try desk.start("exec sdmd --once")]
      for daemon in pair {
        let ran = try await daemon.end()
        #expect(ran.code == 0 && !ran.output.isEmpty, "\(ran)")
      }
      #expect(
        try await desk.run(desk.sql("SELECT count(*) FROM metric_dirty"), expecting: 0) == "0\n")
      let figures = "sdm metric show --office 33 --quarter 2025-Q4 --children --output csv"
      let together = try await desk.run(figures, expecting: 0).replacing(
        /\d{4}-\d\d-\d\dT[^,\r]*/, with: "")
      try await desk.run("sdm metric compute --quarter 2025-Q4 --full", expecting: 0)
      let alone = try await desk.run(figures, expecting: 0).replacing(
        /\d{4}-\d\d-\d\dT[^,\r]*/, with: "")
      #expect(together == alone)
      #expect(alone.contains("office_participation,33.16,2025-Q4,own,1,1,100,percent"))
    }

    @Test(.timeLimit(.minutes(2)), arguments: [SIGTERM, SIGINT])
    func endsCleanlyWhenAsked(signal: Int32) async throws {
      let desk = try await Desk()
      try await desk.openSession()
      let daemon = try desk.start("exec sdmd --verbose")
      // It has begun to work when nothing waits any more.
      for _ in 0..<1000 {
        let waiting = try await desk.run(
          desk.sql("SELECT count(*) FROM metric_dirty"), expecting: 0)
        if waiting == "0\n" { break }
      }
      #expect(daemon.process.isRunning)
      kill(daemon.process.processIdentifier, signal)
      let ran = try await daemon.end()
      #expect(ran.code == 0 && ran.complaints.isEmpty, "\(ran)")
    }

    @Test func saysWhatItDidInOneLine() async throws {
      let desk = try await Desk()
      try await desk.openSession()
      let line = try await desk.run("sdmd --once", expecting: 0)
      #expect(line.split(separator: "\n").count == 1)
    }

    @Test func aDatabaseThatIsNotThereEndsWith69() async throws {
      let desk = try await Desk(prepared: false)
      let ran = try await desk.run("sdmd --once --database 'host=/nowhere dbname=none'")
      #expect(ran.code == 69 && ran.complaints.count == 1, "\(ran)")
    }
  }
}
