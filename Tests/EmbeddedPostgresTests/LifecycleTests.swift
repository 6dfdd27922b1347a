import Foundation
import Testing

@testable import EmbeddedPostgres

struct LifecycleTests {
  @Test func fromNothingToGone() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster()
      #expect(cluster.status() == .absent)
      #expect(try cluster.stop() == false)

      let first = try cluster.start()
      #expect(first.created && first.started)
      #expect(
        try cluster.ask("SELECT current_database(), current_user", at: first.conninfo)
          == "sdm|sdm")

      let second = try cluster.start()
      #expect(!second.created && !second.started)
      #expect(second.conninfo == first.conninfo)
      #expect(second.versionText == first.versionText)

      _ = try cluster.ask("CREATE TABLE kept AS SELECT 42 AS answer", at: first.conninfo)
      #expect(try cluster.stop())
      #expect(cluster.status() == .stopped)
      #expect(try cluster.stop() == false)

      let third = try cluster.start()
      #expect(!third.created && third.started)
      #expect(try cluster.ask("SELECT answer FROM kept", at: third.conninfo) == "42")

      try cluster.destroy()
      #expect(cluster.status() == .absent)
      let left = try FileManager.default.contentsOfDirectory(atPath: sandbox.folder + "/data")
      #expect(left.isEmpty)
      try cluster.destroy()
    }
  }

  @Test func destroyLeavesWhatIsNotTheClusters() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster()
      _ = try cluster.start()
      let report = cluster.layout.folder + "/report.pdf"
      let stray = cluster.layout.cluster + "/note.txt"
      for path in [report, stray] {
        try "mine".write(toFile: path, atomically: false, encoding: .utf8)
      }
      try cluster.destroy()
      for path in [report, stray] {
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
      }
      #expect(cluster.status() == .absent)
      #expect(try cluster.start().created)
    }
  }

  @Test func theVersionIsTheServersOwn() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster()
      let started = try cluster.start()
      #expect(try cluster.ask("SHOW server_version") == started.versionText)
      guard case .running(let pid, let version, let conninfo) = cluster.status() else {
        Issue.record("not running: \(cluster.status())")
        return
      }
      #expect(version == started.versionText)
      #expect(conninfo == started.conninfo)
      #expect(Liveness.isAlive(pid))
    }
  }

  /// With programs that are not there: whoever finds the server running needs none.
  @Test func aRunningServerIsFoundAtOnceWithoutAnyProgram() throws {
    try Sandbox.with { sandbox throws in
      let conninfo = try sandbox.cluster().start().conninfo
      let other = sandbox.cluster(binaries: "/nowhere")
      let clock = ContinuousClock()
      var times: [Duration] = []
      for _ in 0..<51 {
        let time = try clock.measure {
          let found = try other.start()
          #expect(found.conninfo == conninfo)
        }
        times.append(time)
      }
      #expect(times.sorted()[25] < .milliseconds(2))
    }
  }
}
