import Foundation
import Testing

@testable import EmbeddedPostgres

struct ServerBinariesTests {
  @Test(arguments: [
    ("the newest for a new cluster", nil, ["14.9", "16.1", "15.2"], "16.1"),
    ("the first of equals", nil, ["15.2", "15.9"], "15.2"),
    ("the fitting one for an old cluster", "14", ["16.1", "14.9", "15.2"], "14.9"),
    ("a beta", nil, ["18beta1", "17.0"], "18beta1"),
  ])
  func chosen(story: String, major: String?, installed: [String], expected: String) throws {
    try Sandbox.with { sandbox throws in
      let places = try installed.map { try sandbox.fakeServer($0) }
      #expect(try ServerBinaries.choose(for: major, among: places).versionText == expected)
    }
  }

  @Test func whatIsNoServerIsPassedOver() throws {
    try Sandbox.with { sandbox throws in
      try sandbox.program("postgres", in: "liar", script: "echo something else")
      try sandbox.program("initdb", in: "liar", script: "exit 0")
      try sandbox.program("postgres", in: "half", script: "echo 'postgres (PostgreSQL) 16.0'")
      let bad = ["liar", "half", "absent"].map { sandbox.folder + "/" + $0 }
      #expect(throws: ClusterError.binariesMissing(searched: bad)) {
        try ServerBinaries.choose(for: nil, among: bad)
      }
      let good = try sandbox.fakeServer("15.2")
      #expect(try ServerBinaries.choose(for: nil, among: bad + [good]).folder == good)
    }
  }

  @Test func missingProgramsAreNamedWithTheirPackage() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster(binaries: sandbox.folder)
      let error = #expect(throws: ClusterError.self) { try cluster.start() }
      #expect(error == .binariesMissing(searched: [sandbox.folder]))
      #expect(error?.nextEN.contains("apt install postgresql") == true)
      #expect(error?.nextID.contains("apt install postgresql") == true)
      #expect(cluster.status() == .absent)
      #expect(FileFacts.of(cluster.layout.data) == nil)
    }
  }

  @Test func aClusterOfAnotherMajorVersionIsLeftAlone() throws {
    try Sandbox.with { sandbox throws in
      let cluster = sandbox.cluster()
      let version = try cluster.start().versionText
      _ = try cluster.stop()
      let major = try #require(ServerBinaries.major(of: version))
      try cluster.overwrite(cluster.layout.majorFile, with: "9.6\n")
      let home = try ServerBinaries.choose(for: nil, given: nil).folder
      let narrow = sandbox.cluster(binaries: home)
      let expected = ClusterError.otherMajorVersion(found: "9.6", have: ["\(major)"])
      #expect(throws: expected) { try narrow.start() }
      #expect(narrow.status() == .broken(expected))
      #expect(expected.nextEN.contains("postgresql-9.6"))

      try cluster.overwrite(cluster.layout.majorFile, with: "\(major)\n")
      #expect(try cluster.ask("SELECT 1") == "1")
    }
  }

  @Test(arguments: ["initdb", "postgres", "psql", "pg_dump", "pg_restore"])
  func toolsOfTheSameVersion(name: String) throws {
    try Sandbox.with { sandbox throws in
      let path = try sandbox.cluster().tool(name)
      #expect(path.hasSuffix("/" + name))
      #expect(FileFacts.isExecutable(path))
    }
  }

  @Test func aToolThatIsNotThere() throws {
    try Sandbox.with { sandbox throws in
      let error = #expect(throws: ClusterError.self) { try sandbox.cluster().tool("pg_nothing") }
      guard case .binariesMissing(let searched) = error else {
        Issue.record("another error: \(String(describing: error))")
        return
      }
      #expect(searched.allSatisfy { $0.hasSuffix("/pg_nothing") } && !searched.isEmpty)
    }
  }
}

extension Sandbox {
  /// A folder with programs that say they are PostgreSQL of a version.
  func fakeServer(_ version: String) throws -> String {
    try program("postgres", in: version, script: "echo 'postgres (PostgreSQL) \(version)'")
    try program("initdb", in: version, script: "exit 1")
    return "\(folder)/\(version)"
  }
}
