import Testing

@testable import EmbeddedPostgres

struct ClusterErrorTests {
  static let all: [(ClusterError, Int)] = [
    (.binariesMissing(searched: ["/usr/lib/postgresql/*/bin"]), 69),
    (.folderNotWritable(path: "/x", reason: "Permission denied"), 73),
    (.folderNotReachable(path: "/root", account: "postgres"), 77),
    (.folderOfAnother(path: "/x", owner: "rahma"), 77),
    (.diskFull(path: "/x"), 73),
    (.otherMajorVersion(found: "14", have: ["15", "16"]), 69),
    (.damaged(path: "/x", reason: "base is missing"), 69),
    (.creationFailed(output: "no"), 73),
    (.startFailed(logTail: "no", log: "/x/server.log"), 69),
    (.stillStarting(pid: 1, log: "/x/server.log"), 75),
    (.stillInUse(path: "/x"), 75),
    (.stopTimedOut(pid: 1), 69),
    (.busy(path: "/x"), 75),
    (.accountMissing(account: "postgres"), 69),
    (.accountMissing(account: "4321"), 69),
    (.accountSwitchMissing(account: "postgres"), 69),
    (.socketFolderUnsafe(path: "/x", reason: "it is a link"), 77),
  ]

  @Test(arguments: all)
  func saysItselfInBothLanguages(error: ClusterError, exitCode: Int) {
    let texts = [error.whatID, error.whatEN, error.nextID, error.nextEN]
    #expect(texts.allSatisfy { !$0.isEmpty && !$0.hasSuffix(".") })
    #expect(
      error.whatID != error.whatEN && error.nextID != error.nextEN
        || error.nextID == "baca /x/server.log")
    #expect(error.exitCode == exitCode)
    #expect(error.description == "\(error.whatEN); \(error.nextEN)")
  }

  @Test(arguments: [
    ("", ""),
    (
      "2026-01-02 03:04:05.678 UTC [42] FATAL:  data directory is odd\n",
      "FATAL: data directory is odd"
    ),
    ("one\ntwo\nthree\nfour\n", "two | three | four"),
  ])
  func theLogsTail(text: String, expected: String) {
    #expect(ServerLog.tail(of: text) == expected)
  }
}
