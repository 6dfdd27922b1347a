import Testing

@testable import Postgres

struct NoticeTests {
  @Test(arguments: [("WARNING", "warning"), ("NOTICE", "info"), ("INFO", "info")])
  func whatTheServerNoticesIsLogged(severity: String, level: String) async throws {
    let recorder = LogRecorder()
    let connection = try await Connection.connect(
      try await Cluster.database(), logger: recorder.logger)
    try await connection.executeScript("DO $$ BEGIN RAISE \(severity) 'mind the gap'; END $$")
    let line = try #require(recorder.lines.value.first)
    #expect(line.text == "mind the gap")
    #expect("\(line.level)" == level)
    await connection.close()
  }
}
