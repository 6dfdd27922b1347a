import Foundation
import Testing

extension Processes {
  /// Many sessions in one go.
  struct ImportListTests {
    @Test func aFailureIsNamedByItsLineAndTheRestIsKept() async throws {
      let desk = try await Desk()
      try await desk.openSession()
      try desk.write(
        "session,file\nttm-0,gone.csv\nttm,samples/zoom_participants.csv\n", to: "l.csv")
      let first = try await desk.run("sdm attendance import --list l.csv --lang en --output csv")
      #expect(first.code == 65, "\(first)")
      #expect(first.errors.contains("error: l.csv:2 (ttm-0): "), "\(first)")
      #expect(first.errors.contains("1 of 2 sessions failed"), "\(first)")
      #expect(first.output.contains("3,ttm,1,imported,"), "\(first)")

      let again = try await desk.run("sdm attendance import --list l.csv --lang en --output csv")
      #expect(again.code == 65 && again.output.contains("3,ttm,1,already_imported,"), "\(again)")
      try desk.write("session,file\nttm,samples/zoom_participants.csv\n", to: "l.csv")
      let whole = try await desk.run("sdm attendance import --list l.csv --lang en")
      #expect(whole.code == 0, "\(whole)")
      #expect(whole.errors.contains("already imported; nothing changed"), "\(whole)")
    }

    @Test func doubtsAreSaidByTheCode() async throws {
      let desk = try await Desk()
      try await desk.openSession()
      try desk.write("session,file\nttm,samples/zoom_participants.csv\n", to: "l.csv")
      let trial = try await desk.run("sdm attendance import --list l.csv --dry-run --output json")
      #expect(trial.code == 0 && trial.output.contains("\"status\" : \"tried\""), "\(trial)")
      let kept = try await desk.run("sdm attendance import --list l.csv --output json")
      #expect(kept.code == 1 && kept.output.contains("\"status\" : \"imported\""), "\(kept)")
      #expect(kept.output.contains("\"error\" : null"), "\(kept)")
    }

    @Test(arguments: [
      "sdm attendance import", "sdm attendance import ttm",
      "sdm attendance import ttm --list l.csv",
      "sdm attendance import --list l.csv --replaces zoom.csv",
    ])
    func aListStandsAlone(line: String) async throws {
      let desk = try await Desk(prepared: false)
      try await desk.run(line, expecting: 64)
    }
  }
}
