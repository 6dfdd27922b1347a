import Glibc
import Testing

@testable import EmbeddedPostgres

struct SettingsTests {
  @Test(arguments: [
    ("data_checksums", "on"), ("listen_addresses", ""), ("server_encoding", "UTF8"),
    ("lc_collate", "C.UTF-8"), ("TimeZone", "UTC"), ("shared_buffers", "128MB"),
    ("unix_socket_permissions", "0700"), ("fsync", "on"), ("full_page_writes", "on"),
    ("synchronous_commit", "on"),
  ])
  func ofADurableCluster(name: String, value: String) throws {
    #expect(try Self.durable.get()[name] == value)
  }

  /// One server for all rows above.
  private static let durable = Result {
    var values: [String: String] = [:]
    try Sandbox.with { sandbox throws in
      let rows = try sandbox.cluster(durable: true).ask(
        "SELECT name, setting, unit FROM pg_settings")
      for row in rows.split(separator: "\n") {
        let fields = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard fields.count >= 2 else { continue }
        values[fields[0]] = fields[0] == "shared_buffers" ? buffers(fields[1]) : fields[1]
      }
    }
    return values
  }

  private static func buffers(_ pages: String) -> String { "\((Int(pages) ?? 0) * 8 / 1_024)MB" }

  @Test func aClusterForTestsGivesUpSafetyForSpeed() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster(durable: false)
      #expect(try cluster.ask("SHOW fsync") == "off")
      // The choice is the starter's, not the cluster's.
      _ = try cluster.stop()
      #expect(try sandbox.cluster(durable: true).ask("SHOW fsync") == "on")
    }
  }

  @Test func lettersAreKnownByUnicodeAndSortByCodePoint() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster()
      #expect(try cluster.ask("SELECT lower('ÉŠA'), upper('éša')") == "éša|ÉŠA")
      #expect(
        try cluster.ask("SELECT string_agg(x, '' ORDER BY x) FROM unnest('{b,a,B,é,Z}'::text[]) x")
          == "BZabé")
    }
  }

  @Test func onlyItsAccountsMayEnter() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster()
      let conninfo = try cluster.start().conninfo
      for path in [cluster.layout.cluster, cluster.layout.data, cluster.layout.socket] {
        #expect(FileFacts.of(path)?.permissions == 0o700, "\(path)")
      }
      // As a role that the map does not give us.
      _ = try cluster.ask("CREATE ROLE stranger LOGIN", at: conninfo)
      #expect(throws: EmbeddedCluster.Refused.self) {
        try cluster.ask("SELECT 1", at: conninfo + " user=stranger")
      }
      #expect(throws: EmbeddedCluster.Refused.self) {
        try cluster.ask("SELECT 1", at: conninfo + " requirepeer=daemon")
      }
    }
  }

  /// Else whoever reads our output (`$(sdm …)`, a test's pipe) would wait for the server's end.
  @Test func theServerHoldsNoDescriptorOfOurs() throws {
    try Sandbox.with { sandbox throws in
      var ends: [Int32] = [-1, -1]
      try #require(pipe(&ends) == 0)
      defer { close(ends[0]) }
      _ = try sandbox.cluster().start()
      close(ends[1])
      var waited = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
      #expect(poll(&waited, 1, 10_000) == 1)
      #expect(waited.revents & Int16(POLLHUP) != 0)
    }
  }

  @Test func theServerRunsUnprivilegedAndOnItsOwn() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster()
      _ = try cluster.start()
      let pid = try #require(cluster.pid)
      let owner = try #require(FileFacts.of("/proc/\(pid)")?.owner)
      #expect(owner != 0)
      #expect(getsid(pid) != getsid(0))
      let status = try #require(try FileText.read("/proc/\(pid)/status"))
      let parent = status.split(separator: "\n").first { $0.hasPrefix("PPid:") }
      #expect(parent?.split(separator: "\t").last != "\(getpid())")
      let environment = try #require(try FileText.read("/proc/\(pid)/environ"))
      let names = environment.split(separator: "\0").compactMap { $0.split(separator: "=").first }
      #expect(!names.contains("HOME") && !names.contains("USER"))
    }
  }
}
