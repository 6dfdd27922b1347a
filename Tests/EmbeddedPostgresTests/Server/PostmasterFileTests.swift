import Testing

@testable import EmbeddedPostgres

struct PostmasterFileTests {
  static let whole = """
    4711
    /d
    1764032000
    5432
    /s

      1310728     32769
    ready   

    """

  @Test func ofARunningServer() throws {
    let file = try #require(PostmasterFile(Self.whole))
    #expect(file.pid == 4_711)
    #expect(file.socketFolder == "/s")
    #expect(file.isReady && !file.isSingleUser)
  }

  @Test(arguments: [
    ("only begun", "4711\n/d\n1764032000\n5432\n"),
    ("no socket yet", "4711\n/d\n1764032000\n5432\n\n\n"),
    ("starting", whole.replacing("ready   ", with: "starting")),
    ("stopping", whole.replacing("ready   ", with: "stopping")),
    ("a standby takes no writes", whole.replacing("ready   ", with: "standby ")),
  ])
  func notReady(story: String, text: String) {
    #expect(PostmasterFile(text)?.pid == 4_711)
    #expect(PostmasterFile(text)?.isReady == false)
  }

  @Test(arguments: ["", "\n", "abc\n/d\n", "0\n/d\n", "99999999999999\n"])
  func noSuchFile(text: String) {
    #expect(PostmasterFile(text) == nil)
  }

  @Test func aSingleUserServer() {
    #expect(PostmasterFile("-4711\n/d\n")?.pid == 4_711)
    #expect(PostmasterFile("-4711\n/d\n")?.isSingleUser == true)
  }

  /// All but the number stays: PostgreSQL reads the shared memory from it.
  @Test func disowned() throws {
    let text = try #require(PostmasterFile(Self.whole)).disowned
    #expect(text == Self.whole.replacing("4711\n", with: "99999999\n"))
    #expect(!Liveness.isAlive(99_999_999))
  }
}
