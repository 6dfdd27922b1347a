import Foundation
import Testing

extension Processes {
  /// Rooms, maps and bars as an operator meets them.
  struct RoomTests {
    func desk() async throws -> Desk {
      let desk = try await Desk()
      try await desk.run("sdm staff import samples/staff.csv", expecting: 0)
      try await desk.run("sdm program add ttm --title 'Talk <To> Me' --organiser 33", expecting: 0)
      try await desk.run(
        """
        sdm session add ttm-11 --title "Penguatan SDM" --organiser 33 --audience 33 --program ttm \
          --starts-at 2025-11-26T09:00 --ends-at 2025-11-26T11:30 --zone WIB
        """, expecting: 0)
      try await desk.run(
        "sdm attendance import ttm-11 samples/zoom_participants.csv", expecting: 1)
      return desk
    }

    struct Attested: Decodable {
      struct Person: Decodable {
        var staffRef: String
        var minutes: Double?
        var evidence: String?
        var file: String?
        var sha256: String?
      }
      var officeCode: String
      var isChanged: Bool
      var people: [Person]
    }

    @Test func attestingIsSaidInJSONWithTheDigestOfTheFile() async throws {
      let desk = try await desk()
      try desk.write("hadir: Galih\n", to: "daftar hadir.txt")
      let line =
        "sdm room attest ttm-11 --office 3315 --staff 200101152025241003 "
        + "--evidence 'daftar hadir.txt'"
      let attested = try await desk.json(Attested.self, of: line)
      let person = try #require(attested.people.first)
      #expect(attested.officeCode == "33.15" && attested.isChanged && attested.people.count == 1)
      #expect(person.evidence == "room" && person.minutes == 150)
      #expect(person.file == "daftar hadir.txt")
      let digest = try await desk.run("sha256sum 'daftar hadir.txt'", expecting: 0)
      #expect(person.sha256 == String(digest.prefix(64)))
      #expect(try await !desk.json(Attested.self, of: line).isChanged)
      let listed = try await desk.run("sdm room list ttm-11 --output csv", expecting: 0)
      #expect(
        listed.hasPrefix(
          "office_code,rooms,minutes,attested,people,attested_by,attested_at,conflicts\r\n"),
        "\(listed)")
      let line33 = try #require(listed.split(separator: "\r\n").first { $0.hasPrefix("33.15,") })
      let cells = line33.split(separator: ",", omittingEmptySubsequences: false)
      #expect(cells.prefix(5) == ["33.15", "KPU Kab. Grobogan", "150", "1", "Galih Pamungkas"])
      #expect(cells.count == 8 && !cells[5].isEmpty && cells[6].hasPrefix("20"), "\(line33)")
    }

    @Test func whoWasElsewhereIsRecordedAndFlagged() async throws {
      let desk = try await desk()
      let ran = try await desk.run(
        "sdm room attest ttm-11 --office 33.16 --staff 199303082018012004 --lang en")
      #expect(ran.code == 1 && ran.errors.contains("150 min at once"), "\(ran)")
      let listed = try await desk.run("sdm room list ttm-11 --office 33.16 --lang en", expecting: 0)
      #expect(listed.contains("150 min at once on a connection of their own (33.16)"))
    }

    @Test(
      arguments: [
        ("no room", "--office 33.17 --staff 200101152025241003", 65),
        ("staff of another office", "--office 33.16 --staff 200101152025241003", 65),
        ("nobody", "--office 33.15 --staff 199999999999999999", 65),
        ("no file", "--office 33.15 --staff 200101152025241003 --evidence tidak-ada.pdf", 66),
        ("no office", "--staff 200101152025241003", 64),
      ] as [(String, String, Int32)])
    func refusals(story: String, flags: String, code: Int32) async throws {
      let desk = try await desk()
      let before = try await desk.run("sdm room list ttm-11 --output json", expecting: 0)
      let ran = try await desk.run("sdm room attest ttm-11 \(flags)")
      let isRefused = ran.code == code && ran.output.isEmpty && ran.complaints.count == 1
      #expect(isRefused, "\(story) \(ran)")
      #expect(
        try await desk.run("sdm room list ttm-11 --output json", expecting: 0) == before)
    }

    @Test func anAttestationIsTakenBackOnce() async throws {
      let desk = try await desk()
      let before = try await desk.run("sdm attendance show ttm-11 --output json", expecting: 0)
      let person = "--office 33.15 --staff 200101152025241003"
      try await desk.run("sdm room attest ttm-11 \(person)", expecting: 0)
      let attested = try await desk.run("sdm attendance show ttm-11 --output csv", expecting: 0)
      #expect(attested.contains(",room,2,"), "\(attested)")
      let line = "sdm room retract ttm-11 \(person) --lang en --reason"
      let refused = try await desk.run("\(line) ' '")
      #expect(refused.code == 65 && refused.errors.contains("--reason"), "\(refused)")
      let done = try await desk.run("\(line) 'wrong person'")
      #expect(done.code == 0 && done.errors.contains("no longer attested"), "\(done)")
      #expect(
        try await desk.run("sdm attendance show ttm-11 --output json", expecting: 0) == before)
      let again = try await desk.run("\(line) 'wrong person'")
      #expect(again.code == 0 && again.errors.contains("nobody of them was attested"), "\(again)")
    }

    struct Line: Decodable {
      var officeCode: String
      var session: String
      var representation: String
      var present: Int
      var highestPost: String?
    }

    @Test func mapsAreListedAndDrawn() async throws {
      let desk = try await desk()
      let lines = try await desk.json([Line].self, of: "sdm session map ttm-11 --svg peta/s.svg")
      let blora = try #require(lines.first { $0.officeCode == "33.16" })
      #expect(blora.representation == "represented" && blora.highestPost == "Sekretaris")
      #expect(lines.count == 36 && lines.count { $0.representation == "absent" } == 33)
      let program = try await desk.json([Line].self, of: "sdm program map ttm --svg peta/p.svg")
      #expect(program.map(\.officeCode) == lines.map(\.officeCode))
      for name in ["s", "p"] {
        let svg = try String(
          contentsOf: desk.folder.appending(path: "peta/\(name).svg"), encoding: .utf8)
        #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>\n"))
        #expect(svg.contains("33.16 KPU Kabupaten Blora") && !svg.contains("Talk <To>"))
      }
      let table = try await desk.run("sdm program map ttm", expecting: 0)
      #expect(table.contains("33.16   KPU Kabupaten Blora") && table.contains("ttm-11"))
      let ran = try await desk.run("sdm session map ttm-11 --svg /proc/peta.svg")
      #expect(ran.code == 73 && ran.complaints.first?.contains("--svg") == true, "\(ran)")
    }

    @Test func barsAreForEyesOnly() async throws {
      let desk = try await desk()
      let shown = try await desk.run(
        "sdm attendance show ttm-11 --office 33.16 --bars", expecting: 0)
      let hendra = try #require(shown.split(separator: "\n").first { $0.contains("Hendra") })
      #expect(hendra.count { $0 == "█" || $0 == "░" } == 60 && hendra.count { $0 == "░" } == 1)
      #expect(shown.contains("09:00") && shown.contains("11:30"))
      for format in ["json", "csv"] {
        let line = "sdm attendance show ttm-11 --output \(format)"
        #expect(
          try await desk.run("\(line) --bars", expecting: 0)
            == (try await desk.run(line, expecting: 0)))
      }
    }

    @Test func onATerminalTheBarFillsWhatIsLeftOfTheLine() async throws {
      let desk = try await desk()
      let ran = try await desk.run(
        """
        NO_COLOR=1 script -qec 'stty cols 100; sdm attendance show ttm-11 --office 33.15 --bars' \
          /dev/null
        """)
      try #require(ran.code == 0, "\(ran)")
      let lines = ran.output.split(whereSeparator: \.isNewline).filter { $0.contains("█") }
      #expect(!lines.isEmpty && lines.allSatisfy { (95...100).contains($0.count) }, "\(ran)")
    }
  }
}
