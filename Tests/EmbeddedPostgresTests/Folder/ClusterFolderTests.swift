import Foundation
import Glibc
import Testing

@testable import EmbeddedPostgres

struct ClusterFolderTests {
  @Test(arguments: [
    #"two words $(touch x)`y` quo"te's back\slash"#, "comma,here", "tanda-ñ-日本",
    "-dash;a&b|c=d@e%20",
  ])
  func anyName(name: String) throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster(name)
      #expect(try cluster.start().created)
      #expect(try cluster.ask("SELECT 1") == "1")
      #expect(try cluster.stop())
    }
  }

  @Test func aNameWithALineBreakIsRefused() throws {
    try Sandbox.with { sandbox throws in
      let error = #expect(throws: ClusterError.self) { try sandbox.cluster("a\nb").start() }
      guard case .folderNotWritable = error else {
        Issue.record("another error: \(String(describing: error))")
        return
      }
    }
  }

  @Test func aFileInThePlaceOfTheFolder() throws {
    try Sandbox.with { sandbox throws in
      let path = sandbox.folder + "/data"
      try "x".write(toFile: path, atomically: false, encoding: .utf8)
      let expected = ClusterError.folderNotWritable(path: path, reason: "Not a directory")
      #expect(throws: expected) { try sandbox.cluster().start() }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "x")
    }
  }

  @Test(arguments: ["global/pg_control", "base", "PG_VERSION"])
  func aClusterWithAPartMissingIsNotTouched(part: String) throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster()
      _ = try cluster.start()
      _ = try cluster.stop()
      try FileManager.default.removeItem(atPath: cluster.layout.data + "/" + part)
      let expected = ClusterError.damaged(
        path: cluster.layout.data, reason: "\(part) is missing")
      #expect(throws: expected) { try cluster.start() }
      #expect(cluster.status() == .broken(expected))
      #expect(FileFacts.of(cluster.layout.data + "/postgresql.conf") != nil)
    }
  }

  @Test func aVersionThatIsNone() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster()
      _ = try cluster.start()
      _ = try cluster.stop()
      try cluster.overwrite(cluster.layout.majorFile, with: "abc\n")
      #expect(
        throws: ClusterError.damaged(
          path: cluster.layout.data, reason: "PG_VERSION holds 'abc'")
      ) { try cluster.start() }
    }
  }

  @Test func aBadSettingIsQuotedFromTheLog() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster()
      _ = try cluster.start()
      _ = try cluster.stop()
      try cluster.overwrite(
        cluster.layout.data + "/postgresql.conf", with: "shared_buffers = 'many'\n")
      let error = #expect(throws: ClusterError.self) { try cluster.start() }
      guard case .startFailed(let tail, let log) = error else {
        Issue.record("another error: \(String(describing: error))")
        return
      }
      #expect(tail.contains("shared_buffers"))
      #expect(log == cluster.layout.log)
    }
  }

  /// The data folder carried elsewhere, its server stopped, still starts: nothing in it names its
  /// place.
  @Test func aMovedFolderStarts() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster("before")
      _ = try cluster.ask("CREATE TABLE kept AS SELECT 42 AS answer")
      _ = try cluster.stop()
      try FileManager.default.moveItem(
        atPath: sandbox.folder + "/before", toPath: sandbox.folder + "/after")
      let moved = sandbox.cluster("after")
      #expect(try moved.start().created == false)
      #expect(try moved.ask("SELECT answer FROM kept") == "42")
      #expect(cluster.status() == .absent)
    }
  }

  @Test(arguments: [
    ("/a/b", "/a/b"), ("/a//b/", "/a/b"), ("/a/./b/../c", "/a/c"), ("/..", "/"), ("/", "/"),
  ])
  func absolute(path: String, expected: String) {
    #expect(AbsolutePath.of(path) == expected)
  }

  @Test func relativePathsBeginWhereWeAre() {
    #expect(
      AbsolutePath.of("a/../b") == AbsolutePath.of(FileManager.default.currentDirectoryPath) + "/b")
  }
}
