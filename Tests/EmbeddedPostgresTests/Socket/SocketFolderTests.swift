import Foundation
import Glibc
import Testing

@testable import EmbeddedPostgres

struct SocketFolderTests {
  /// So long that the socket's path would not fit.
  static func long(_ sandbox: Sandbox) -> String {
    sandbox.folder + "/" + String(repeating: "panjang/", count: 12) + "data"
  }

  @Test func aLongPathIsServedFromAShortPrivateFolder() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster(Self.long(sandbox))
      let started = try cluster.start()
      let short = SocketFolder.short(for: cluster.layout)
      #expect(started.conninfo.contains("host=\(short) "))
      #expect(FileFacts.of(short)?.permissions == 0o700)
      #expect(try cluster.ask("SELECT 1", at: started.conninfo) == "1")
      #expect(try cluster.start().conninfo == started.conninfo)
      #expect(try cluster.stop())
      #expect(try cluster.start().conninfo == started.conninfo)
      try cluster.destroy()
      #expect(FileFacts.of(short) == nil)
    }
  }

  @Test func theLongestThatFits() throws {
    try Sandbox.with { sandbox throws in
      let bare = SocketFolder.socket(in: ClusterLayout(folder: sandbox.folder + "/").socket)
      let room = SocketFolder.longestPath - bare.utf8.count - 1
      for (count, fits) in [(room, true), (room + 1, false)] {
        let cluster = sandbox.cluster(String(repeating: "x", count: count))
        #expect(SocketFolder.fits(cluster.layout.socket) == fits)
        let started = try cluster.start()
        #expect(started.conninfo.contains(cluster.layout.socket) == fits)
        #expect(try cluster.ask("SELECT 1", at: started.conninfo) == "1")
        try cluster.destroy()
      }
    }
  }

  @Test func theSameBehindEveryNameOfTheFolder() throws {
    try Sandbox.with { sandbox throws in
      let path = Self.long(sandbox)
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      let link = sandbox.folder + "/link"
      symlink(path, link)
      let names = [path, link].map { SocketFolder.short(for: ClusterLayout(folder: $0)) }
      #expect(names[0] == names[1])
      #expect(SocketFolder.short(for: ClusterLayout(folder: path + "2")) != names[0])
    }
  }

  @Test(arguments: ["open to others", "a link", "a file"])
  func aFolderThatIsNotSafelyOursIsNotUsed(trap: String) throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster(Self.long(sandbox))
      let site = try ClusterSite.prepare(cluster.layout, logger: .quiet)
      let short = SocketFolder.short(for: cluster.layout)
      defer { try? FileManager.default.removeItem(atPath: short) }
      switch trap {
      case "open to others":
        mkdir(short, 0o700)
        lchown(short, site.account.user, site.account.group)
        chmod(short, 0o755)
      case "a link": symlink(sandbox.folder, short)
      default: try "x".write(toFile: short, atomically: false, encoding: .utf8)
      }
      let error = #expect(throws: ClusterError.self) { try cluster.start() }
      guard case .socketFolderUnsafe(short, _) = error else {
        Issue.record("another error: \(String(describing: error))")
        return
      }
      #expect(cluster.pid == nil)
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a folder to another account"))
  func aFolderOfAnotherAccountIsNotUsed() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster(Self.long(sandbox))
      let site = try ClusterSite.prepare(cluster.layout, logger: .quiet)
      let short = SocketFolder.short(for: site.layout)
      mkdir(short, 0o700)
      chown(short, 1, 1)
      defer { rmdir(short) }
      let error = #expect(throws: ClusterError.self) { try cluster.start() }
      #expect(error == .socketFolderUnsafe(path: short, reason: "it belongs to 'daemon'"))
    }
  }

  @Test(arguments: [
    (
      "/var/lib/sdm/cluster/socket", "postgres",
      "host=/var/lib/sdm/cluster/socket port=5432 user=sdm dbname=sdm requirepeer=postgres"
    ),
    ("/data/two words", nil, "host='/data/two words' port=5432 user=sdm dbname=sdm"),
    (#"/a'b\c"#, nil, #"host='/a\'b\\c' port=5432 user=sdm dbname=sdm"#),
  ])
  func conninfo(folder: String, account: String?, expected: String) {
    #expect(Conninfo(socketFolder: folder, serverAccount: account).text == expected)
  }
}
