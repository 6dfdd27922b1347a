import Foundation
import Testing

extension Processes {
  /// Where reports go, and that the same data gives the same bytes.
  struct ReportTests {
    private static let blora = "sdm report quarterly --office 33.16 --quarter 2025-Q4"

    @Test func theSameDataGivesTheSameBytesWhereverTheyGo() async throws {
      let desk = try await Desk()
      try await desk.openSession()
      try await desk.run("sdm metric compute", expecting: 0)
      for format in ["pdf", "html", "csv", "json"] {
        let line = "\(Self.blora) --format \(format)"
        try await desk.run("\(line) --out a.\(format)", expecting: 0)
        try await desk.run("\(line) --out deep/below/b.\(format)", expecting: 0)
        try await desk.run("\(line) --out - > c.\(format)", expecting: 0)
        try await desk.run("\(line)", expecting: 0)
        for other in ["deep/below/b.\(format)", "c.\(format)", "laporan/33.16-2025-Q4.\(format)"] {
          try await desk.run("cmp a.\(format) '\(other)'", expecting: 0)
        }
      }
    }

    @Test func aFileIsThereAsAWholeOrNotAtAll() async throws {
      let desk = try await Desk()
      try await desk.run("mkdir -p out && touch out/taken", expecting: 0)
      let ran = try await desk.run("\(Self.blora) --format html --out out/taken/x.html")
      #expect(ran.code == 73 && ran.complaints.count == 1, "\(ran)")
      try await desk.run("\(Self.blora) --format html --out out/x.html", expecting: 0)
      #expect(try await desk.run("ls -A out", expecting: 0) == "taken\nx.html\n")
    }

    @Test func theSubtreeIsOneFileForEachOffice() async throws {
      struct Written: Decodable { var officeCode, path: String }
      let desk = try await Desk()
      let written = try await desk.json(
        [Written].self,
        of: "sdm report quarterly --office 33 --quarter 2025-Q4 --subtree --format html --out out")
      #expect(written.count == 36)
      let files = try await desk.run("ls out", expecting: 0).split(separator: "\n").map {
        "out/\($0)"
      }
      #expect(Set(files) == Set(written.map(\.path)))
    }

    @Test func figuresThatAreDueAreSaidToBe() async throws {
      let desk = try await Desk()
      try await desk.openSession()
      let line = "\(Self.blora) --format csv --lang en"
      #expect(try await desk.run(line).errors.contains("sdm metric compute"))
      try await desk.run("sdm metric compute", expecting: 0)
      #expect(!(try await desk.run(line).errors.contains("sdm metric compute")))
    }
  }
}
