import Foundation
import Testing

extension Processes {
  /// Doubts from file to decision and back, as an officer types it.
  struct ReviewTests {
    private static let nip = "199107192015032002"

    /// A desk where one doubt of the sample, number 10, waits.
    private func desk() async throws -> Desk {
      let desk = try await Desk()
      try await desk.openSession()
      try await desk.run("sdm attendance import ttm samples/zoom_participants.csv", expecting: 1)
      return desk
    }

    /// The same people in another session of the organiser.
    private func openSecond(on desk: Desk) async throws {
      try await desk.run(
        """
        sdm session add ttm-2 --title "Penguatan SDM 2" --organiser 33 --audience 33 \
          --starts-at 2025-11-26T09:00 --ends-at 2025-11-26T11:30 --zone WIB
        sdm attendance import ttm-2 samples/zoom_participants.csv || test $? -eq 1
        """, expecting: 0)
    }

    @Test func aDecisionIsTakenBackWithAllThatCameOfIt() async throws {
      let desk = try await desk()
      let before = try await desk.run("sdm attendance show ttm --output csv", expecting: 0)
      let doubts = try await desk.run("sdm review list --output csv", expecting: 0)
      try await desk.run("sdm review accept 10 --staff \(Self.nip)", expecting: 0)
      #expect(try await desk.run("sdm attendance show ttm --output csv").output != before)
      #expect(try await desk.run("sdm alias list --output csv").output.contains("fitria"))
      let undone = try await desk.run("sdm review undo 10 --lang en")
      #expect(undone.code == 0 && undone.errors.contains("removed (present, "), "\(undone)")
      #expect(try await desk.run("sdm attendance show ttm --output csv").output == before)
      #expect(try await desk.run("sdm review list --output csv").output == doubts)
      #expect(!(try await desk.run("sdm alias list --output csv").output.contains("fitria")))
      let again = try await desk.run("sdm review undo 10 --lang en")
      #expect(again.code == 0 && again.errors.contains("nothing changed"), "\(again)")
    }

    @Test func inAScriptTheOthersOfTheNameAreOnlyCounted() async throws {
      let desk = try await desk()
      try await openSecond(on: desk)
      let one = try await desk.run("sdm review accept 10 --staff \(Self.nip) --lang en")
      #expect(one.code == 0 && one.errors.contains("1 other doubts of that name"), "\(one)")
      let all = try await desk.run(
        "sdm review accept 10 --staff \(Self.nip) --also-same-name --output json")
      #expect(all.code == 0 && all.output.contains("\"also_decided\""), "\(all)")
      let left = try await desk.run("sdm review list --output csv", expecting: 0)
      #expect(left.split(whereSeparator: \.isNewline).count == 1)
    }

    @Test(arguments: [("y", 0), ("t", 1), ("", 1)])
    func onATerminalTheOthersAreAskedAbout(answer: String, left: Int) async throws {
      let desk = try await desk()
      try await openSecond(on: desk)
      let ran = try await desk.run(
        """
        printf '\(answer)\\n' | script -qec "sdm review accept 10 --staff \(Self.nip)" /dev/null
        """)
      #expect(ran.output.contains("[y/T]") && ran.output.contains("ttm-2"), "\(ran)")
      let list = try await desk.run("sdm review list --output csv", expecting: 0)
      #expect(list.split(whereSeparator: \.isNewline).count == 1 + left, "\(ran)")
    }

    @Test func aSheetOfDecisionsGoesThereAndBack() async throws {
      let desk = try await desk()
      try await desk.run("sdm review export doubts.csv", expecting: 0)
      let sheet = try await desk.run("cat doubts.csv", expecting: 0)
      #expect(sheet.hasPrefix("\u{FEFF}id,display_name,decision,staff_ref,office_code,session,"))
      #expect(sheet.contains("10,fitria,,,,ttm,"))
      let over = try await desk.run("sdm review export doubts.csv")
      #expect(over.code == 73 && over.complaints.count == 1, "\(over)")
      try await desk.run(
        "sed 's/10,fitria,,/10,fitria,staff,\(Self.nip)/' doubts.csv > decided.csv", expecting: 0)
      let dry = try await desk.run("sdm review import decided.csv --dry-run --output json")
      #expect(dry.code == 0 && dry.output.contains("\"decided\" : 1"), "\(dry)")
      #expect(try await desk.run("sdm review list --output csv").output.contains("fitria"))
      let done = try await desk.run("sdm review import decided.csv --output json")
      #expect(done.code == 0 && done.output.contains("\"decided\" : 1"), "\(done)")
      #expect(!(try await desk.run("sdm review list --output csv").output.contains("fitria")))
      #expect(
        try await desk.run("sdm attendance show ttm --output csv").output.contains(Self.nip))
    }

    @Test func aWrongLineIsNamedAndNothingIsKept() async throws {
      let desk = try await desk()
      let before = try await desk.everything()
      try desk.write(
        "id,display_name,decision,staff_ref,office_code\n10,fitria,guest,,\n13,Redmi Note 12,rom,,\n",
        to: "wrong.csv")
      let ran = try await desk.run("sdm review import wrong.csv")
      #expect(ran.code == 65 && ran.complaints.count == 1, "\(ran)")
      #expect(ran.errors.contains("wrong.csv:3:3 (decision)"), "\(ran)")
      #expect(try await desk.everything() == before)
    }

    @Test func aFormulaIsWrittenAsText() async throws {
      let desk = try await desk()
      try await desk.run(
        """
        sed 's/^fitria,/=fitria(1),/' samples/zoom_participants.csv > formula.csv
        sdm session add ttm-3 --title X --organiser 33 --audience 33 \
          --starts-at 2025-11-26T09:00 --ends-at 2025-11-26T11:30 --zone WIB
        sdm attendance import ttm-3 formula.csv || test $? -eq 1
        sdm review export doubts.csv --session ttm-3
        """, expecting: 0)
      let sheet = try await desk.run("cat doubts.csv", expecting: 0)
      #expect(sheet.contains("'=fitria(1)") && !sheet.contains(",=fitria"))
    }

    @Test func anImportAddsUpAndAForgottenNameIsAskedAgain() async throws {
      let desk = try await desk()
      try await desk.run("sdm review accept 10 --staff \(Self.nip)", expecting: 0)
      let removed = try await desk.run("sdm alias remove Fitria --output csv")
      #expect(removed.code == 0 && removed.output.contains(",fitria,33,staff,"), "\(removed)")
      try await desk.run(
        "sdm session add ttm-4 --title X --organiser 33 --audience 33 "
          + "--starts-at 2025-11-26T09:00 --ends-at 2025-11-26T11:30 --zone WIB", expecting: 0)
      let imported = try await desk.run(
        "sdm attendance import ttm-4 samples/zoom_participants.csv --lang en")
      #expect(imported.code == 1 && imported.output.contains("1 for review"), "\(imported)")
      let line = try #require(
        imported.output.split(separator: "\n").first { $0.hasPrefix("Rows") })
      let numbers = line.split(separator: " ").compactMap { Int($0) }
      #expect(numbers.first == numbers.dropFirst().reduce(0, +), "\(line)")
    }

    @Test func aCorrectedFileShowsTheDifference() async throws {
      let desk = try await desk()
      try await desk.run(
        "grep -v '^33_Wening' samples/zoom_participants.csv > corrected.csv", expecting: 0)
      let ran = try await desk.run("sdm attendance import ttm corrected.csv --lang en")
      #expect(
        ran.errors.contains(
          "corrected.csv replaces zoom_participants.csv: 0 participants added, 1 gone, 0 with other"
        ),
        "\(ran)")
      #expect(ran.errors.contains("33_Wening Setyorini (KPU Prov Jateng): 150.0 → –"), "\(ran)")
      let list = try await desk.run("sdm attendance show ttm --output csv", expecting: 0)
      #expect(!list.contains("Wening") && list.contains("Hendra"))
    }
  }
}
