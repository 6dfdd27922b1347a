import Foundation
import Glibc
import Testing

@testable import EmbeddedPostgres

struct RecoveryTests {
  @Test func aKilledServerComesBackWithItsData() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster(durable: true)
      _ = try cluster.ask("CREATE TABLE kept AS SELECT 42 AS answer")
      for _ in 0..<3 {
        try killNow(try #require(cluster.pid))
        #expect(cluster.status() == .stopped)
        #expect(try cluster.start().started)
        #expect(try cluster.ask("SELECT answer FROM kept") == "42")
      }
    }
  }

  /// A backend in the middle of a statement outlives its postmaster for a moment and holds the
  /// memory.
  @Test func aServerKilledInTheMiddleOfWorkComesBack() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster(durable: true)
      let conninfo = try cluster.start().conninfo
      let psql = try cluster.tool("psql")
      let busy = "SELECT count(*) FROM generate_series(1, 3000000) a"
      let script = "\"$1\" -X -q -d \"$2\" -c \"$3\" < /dev/null > /dev/null 2>&1 & echo"
      #expect(Child.run(["/bin/sh", "-c", script, "sh", psql, conninfo, busy]).succeeded)
      let working = try Patience(limit: 10).wait { () throws(ClusterError) -> Bool? in
        let active = try? cluster.ask(
          "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%series(1, 3%' "
            + "AND pid <> pg_backend_pid()", at: conninfo)
        return active == "1" ? true : nil
      }
      #expect(working == true)
      try killNow(try #require(cluster.pid))
      #expect(try cluster.start().started)
      #expect(try cluster.ask("SELECT 1") == "1")
    }
  }

  @Test func aNumberUsedAgainByAnotherProcessIsNotTakenForTheServer() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster(durable: true)
      _ = try cluster.ask("CREATE TABLE kept AS SELECT 42 AS answer")
      let file = cluster.layout.processFile
      let text = try #require(try FileText.read(file))
      let server = try #require(cluster.pid)
      try killNow(server)
      let stranger = try Stranger(of: cluster)
      defer { stranger.end() }
      for path in [file, SocketFolder.socket(in: cluster.layout.socket) + ".lock"] {
        try cluster.overwrite(path, with: text.replacing("\(server)\n", with: "\(stranger.pid)\n"))
      }

      #expect(cluster.status() == .stopped)
      #expect(try cluster.stop() == false)
      #expect(Liveness.isAlive(stranger.pid))
      #expect(try cluster.start().started)
      #expect(try cluster.ask("SELECT answer FROM kept") == "42")
      #expect(Liveness.isAlive(stranger.pid))
    }
  }

  @Test func theServerOfAnotherFolderIsNotTakenForOurs() throws {
    try Sandbox.with { sandbox throws in
      let (one, other) = (sandbox.cluster("one"), sandbox.cluster("other"))
      _ = try one.start()
      _ = try other.start()
      let (mine, its) = (try #require(one.pid), try #require(other.pid))
      let text = try #require(try FileText.read(one.layout.processFile))
      try killNow(mine)
      try one.overwrite(
        one.layout.processFile, with: text.replacing("\(mine)\n", with: "\(its)\n"))

      #expect(one.status() == .stopped)
      #expect(try one.stop() == false)
      #expect(try one.start().started)
      #expect(other.pid == its)
      #expect(one.pid != its)
    }
  }

  @Test func aServerWhoseSocketIsGoneIsStartedAgain() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster()
      _ = try cluster.start()
      let before = try #require(cluster.pid)
      try FileManager.default.removeItem(atPath: SocketFolder.socket(in: cluster.layout.socket))
      #expect(cluster.status() == .changing(pid: before))
      #expect(try cluster.start().started)
      #expect(cluster.pid != before)
      #expect(try cluster.ask("SELECT 1") == "1")
    }
  }

  @Test func whatAKilledCreationLeftIsNoCluster() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster()
      let left = cluster.layout.cluster + "/" + ClusterLayout.unfinished + "1"
      let site = try ClusterSite.prepare(cluster.layout, logger: .quiet)
      try site.makeFolder(cluster.layout.cluster, owner: site.account)
      try site.makeFolder(left, owner: site.account)
      try "15\n".write(toFile: left + "/PG_VERSION", atomically: false, encoding: .utf8)

      #expect(cluster.status() == .absent)
      #expect(try cluster.start().created)
      #expect(FileFacts.of(left) == nil)
    }
  }

  /// The `initdb` of a starter that was killed works on for a moment, in a folder of its own.
  @Test func aCreationWhoseStarterWasKilledIsInNobodysWay() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster()
      let site = try ClusterSite.prepare(cluster.layout, logger: .quiet)
      try site.makeFolder(cluster.layout.cluster, owner: site.account)
      let orphan = try Stranger(
        of: cluster,
        doing: """
          cd "$1"; n=0
          while [ $n -lt 300 ]; do n=$((n+1)); mkdir -p data.new-1/a; : > data.new-1/a/$n; done
          """)
      defer { orphan.end() }
      #expect(try cluster.start().created)
      #expect(try cluster.ask("SELECT 1") == "1")
    }
  }

  @Test func aSingleUserServerIsLeftAlone() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster()
      _ = try cluster.start()
      _ = try cluster.stop()
      let postgres = try cluster.tool("postgres")
      let script = "sleep 600 | exec '\(postgres)' --single -D \"$1/data\" postgres"
      let pipeline = try Stranger(of: cluster, doing: script)
      defer { pipeline.end() }
      let single = try Patience(limit: 10).wait { () throws(ClusterError) -> Int32? in
        guard case .alive(let file) = try Postmaster.find(in: cluster.layout) else { return nil }
        return file.isSingleUser ? file.pid : nil
      }
      let pid = try #require(single)
      let expected = ClusterError.stillInUse(path: cluster.layout.data)
      #expect(cluster.status() == .broken(expected))
      #expect(throws: expected) { try cluster.start() }
      #expect(throws: expected) { try cluster.stop() }
      #expect(Liveness.isAlive(pid))
      try killNow(pid)
      #expect(try cluster.ask("SELECT 1") == "1")
    }
  }

  @Test func stoppedAtOnceItRecovers() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster(durable: true)
      _ = try cluster.ask("CREATE TABLE kept AS SELECT 42 AS answer")
      #expect(try cluster.stop(mode: .immediate))
      #expect(cluster.status() == .stopped)
      #expect(try cluster.ask("SELECT answer FROM kept") == "42")
    }
  }

  @Test func aServerThatWillNotEndIsSaidToBeSo() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster()
      _ = try cluster.start()
      let pid = try #require(cluster.pid)
      kill(pid, SIGSTOP)
      defer { kill(pid, SIGCONT) }
      #expect(throws: ClusterError.stopTimedOut(pid: pid)) {
        try ServerStop.stop(cluster.layout, mode: .fast, logger: .quiet, limit: 0.1)
      }
    }
  }

  @Test func aServerNotReadyInTimeIsFoundByTheNextStart() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster()
      _ = try cluster.start()
      _ = try cluster.stop()
      let site = try ClusterSite.existing(cluster.layout)
      let hasty = ServerStart(
        site: site, binaries: nil, durable: false, logger: .quiet, patience: 0)
      let error = #expect(throws: ClusterError.self) { try hasty.run() }
      guard case .stillStarting(let pid, _) = error else {
        Issue.record("another error: \(String(describing: error))")
        return
      }
      #expect(try cluster.start().created == false)
      #expect(cluster.pid == pid)
    }
  }
}
