import Foundation
import Testing

extension Processes {
  /// The samples' Zoom file from a host whose clock showed an hour more.
  struct ZoneQuestionTests {
    @Test func inAScriptTheImportStopsAndNamesTheZone() async throws {
      let desk = try await Self.desk()
      let ran = try await desk.run("sdm attendance import ttm zoom.csv --lang en")
      #expect(ran.code == 65 && ran.errors.contains("--zone WITA"), "\(ran)")
      #expect(
        try await desk.run(desk.sql("SELECT count(*) FROM roster_rows"), expecting: 0) == "0\n")
      try await desk.run("sdm attendance import ttm zoom.csv --zone WITA", expecting: 0)
      let minutes = try await desk.run("sdm attendance show ttm --output csv", expecting: 0)
      #expect(minutes.contains(",150,"), "\(minutes)")
    }

    /// `script` gives the command a terminal on which somebody answers.
    @Test(arguments: [("y", "150"), ("t", "90")])
    func onATerminalItAsks(answer: String, minutes: String) async throws {
      let desk = try await Self.desk()
      let ran = try await desk.run(
        "printf '\(answer)\\n' | script -qec 'sdm attendance import ttm zoom.csv' /dev/null")
      #expect(ran.code == 0 && ran.output.contains("Baca sebagai WITA?"), "\(ran)")
      let shown = try await desk.run("sdm attendance show ttm --output csv", expecting: 0)
      #expect(shown.contains(",\(minutes),"), "\(shown)")
    }

    private static func desk() async throws -> Desk {
      let desk = try await Desk()
      try await desk.openSession()
      let text =
        "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest\n"
        + "Fitria Nurhaliza Maulani,,\"11/26/2025 10:00:00 AM\",\"11/26/2025 12:30:00 PM\",150,Yes\n"
      try Data(text.utf8).write(to: desk.folder.appending(path: "zoom.csv"))
      return desk
    }
  }

  /// What doubts may still change says that they wait.
  struct OpenDoubtTests {
    @Test func whatRestsOnTheSessionSaysThatDoubtsWait() async throws {
      let desk = try await Desk()
      try await desk.run("sdm program add talk --title Talk --organiser 33", expecting: 0)
      try await desk.run("sdm staff import samples/staff.csv", expecting: 0)
      try await desk.run(
        """
        sdm session add ttm --program talk --title "Penguatan SDM" --organiser 33 --audience 33 \
          --starts-at 2025-11-26T09:00 --ends-at 2025-11-26T11:30 --zone WIB
        """, expecting: 0)
      try await desk.run("sdm attendance import ttm samples/zoom_participants.csv", expecting: 1)
      let lines = [
        "sdm attendance show ttm", "sdm attendance show ttm --bars", "sdm session map ttm",
        "sdm session show ttm", "sdm program map talk",
        "sdm metric show --office 33 --quarter 2025-Q4",
        "sdm metric explain learning_hours --office 33.15 --quarter 2025-Q4",
      ]
      try await desk.run("sdm metric compute --quarter 2025-Q4", expecting: 0)
      for line in lines.dropLast() {
        let ran = try await desk.run("\(line) --lang en")
        #expect(ran.errors.contains("1 participants wait for a decision"), "\(line): \(ran)")
      }
      try await desk.run(
        "sdm review unknown $(sdm review list --output csv | tail -n 1 | cut -d, -f1)", expecting: 0
      )
      for line in lines {
        let ran = try await desk.run("\(line) --lang en")
        #expect(!ran.errors.contains("wait for a decision"), "\(line): \(ran)")
      }
    }
  }
}
