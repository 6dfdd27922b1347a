import Domain
import Support
import Testing
import Tracker

@Suite struct ImportExternalsTests {
  private static let heading =
    "NIP,Nama,Bentuk,Nama Kegiatan,Penyelenggara,Tanggal Mulai,Tanggal Selesai,JP,Menit,"
    + "Nomor Sertifikat,Internasional\n"

  private func load(
    _ lines: String..., into learners: Learners, office: Office.Code = .national,
    trial: Bool = false
  ) async throws -> ExternalsImported {
    try await learners.world.perform(
      ImportExternals(
        file: try learners.world.file(
          Self.heading + lines.map { $0 + "\n" }.joined(), named: "diklat.csv"),
        office: office, isTrial: trial))
  }

  private static let good = [
    "\(Learners.ani),Ani,B3,Pelatihan Arsip,BPSDM,06-10-2025,08/10/2025,24,,12/X,tidak",
    "33.16|dewi|Staf,Dewi,b7,Lokakarya,KPU,2025-08-19,,,,,ya",
    "\(Learners.citra),Citra,B10,Bimtek,KPU,1/7/2025,2/7/2025,,720,,",
  ]

  @Test func linesAreTakenInAndAgainTheyAreThere() async throws {
    let learners = try await Learners()
    let first = try await load(Self.good[0], Self.good[1], Self.good[2], into: learners)
    #expect(
      [first.rows, first.added, first.held, first.repeated, first.refused] == [3, 3, 0, 0, 0])
    let all = try await learners.world.perform(ListExternals(office: "00", subtree: true))
    #expect(
      all.map {
        "\($0.officeCode) \($0.name) \($0.form) \($0.startsOn) \($0.endsOn) \($0.jp ?? -1)"
      }
        == [
          "33.16 Ani B3 2025-10-06 2025-10-08 24.0", "33.16 Dewi B7 2025-08-19 2025-08-19 7.0",
          "91 Citra B10 2025-07-01 2025-07-02 16.0",
        ])
    let before = try await learners.everything()
    let again = try await load(Self.good[0], Self.good[1], Self.good[2], into: learners)
    #expect([again.rows, again.added, again.repeated] == [3, 0, 3])
    #expect(again.lines.map(\.record) == first.lines.map(\.record))
    #expect(try await learners.everything() == before)
  }

  @Test func linesOfTheSameHoursAreHeldByEachOther() async throws {
    let learners = try await Learners()
    let imported = try await load(
      Self.good[0], "\(Learners.ani),,B3,Lain,Universitas,08-10-2025,,,90,,", into: learners)
    #expect([imported.added, imported.held] == [1, 1])
    let record = try #require(imported.lines.first?.record)
    #expect(imported.lines.last?.reason?.en == "overlaps record \(record)")
  }

  static let wrong: [(String, String, Int)] = [
    ("no such person", "199912312024011001,,B3,T,O,06-10-2025,,,90,,", 1),
    ("a number that is none", "123,,B3,T,O,06-10-2025,,,90,,", 1),
    ("no such form", "\(Learners.ani),,B99,T,O,06-10-2025,,,90,,", 3),
    ("no title", "\(Learners.ani),,B3,,O,06-10-2025,,,90,,", 4),
    ("no such day", "\(Learners.ani),,B3,T,O,31-11-2025,,,90,,", 6),
    ("no first day", "\(Learners.ani),,B3,T,O,,,,90,,", 6),
    ("a day ahead", "\(Learners.ani),,B3,T,O,06-10-2026,,,90,,", 6),
    ("ends first", "\(Learners.ani),,B3,T,O,06-10-2025,05-10-2025,,90,,", 7),
    ("JP below zero", "\(Learners.ani),,B3,T,O,06-10-2025,,-3,,,", 8),
    ("JP beyond all", "\(Learners.ani),,B3,T,O,06-10-2025,,1e300,,,", 8),
    ("minutes below zero", "\(Learners.ani),,B3,T,O,06-10-2025,,,-90,,", 9),
    ("minutes as words", "\(Learners.ani),,B3,T,O,06-10-2025,,,satu,,", 9),
    ("no minutes", "\(Learners.ani),,B3,T,O,06-10-2025,,,,,", 9),
    ("certificate twice", "\(Learners.citra),,B3,T,BPSDM,06-10-2025,,,90,12/x,", 10),
    ("neither yes nor no", "\(Learners.ani),,B3,T,O,06-10-2025,,,90,,mungkin", 11),
  ]

  @Test(arguments: wrong) func aWrongLineIsNamedAndNothingChanges(
    story: String, line: String, column: Int
  ) async throws {
    let learners = try await Learners()
    let before = try await learners.everything()
    let error = await #expect(throws: TrackerError.self) {
      try await load(Self.good[0], line, into: learners)
    }
    let fault = try #require(error).fault
    #expect(fault.kind == .badData, "\(story)")
    #expect([fault.place?.line, fault.place?.column] == [3, column], "\(story): \(fault)")
    #expect(try await learners.everything() == before, "\(story)")
    let trial = try await load(Self.good[0], line, into: learners, trial: true)
    #expect([trial.added, trial.refused] == [1, 1], "\(story)")
    #expect([trial.lines.last?.line, trial.lines.last?.column] == [3, column], "\(story)")
    #expect(try await learners.everything() == before, "\(story)")
  }

  @Test func peopleOfOtherOfficesAreRefusedWhereAnOfficeIsNamed() async throws {
    let learners = try await Learners()
    let error = await #expect(throws: TrackerError.self) {
      try await load(Self.good[0], Self.good[2], into: learners, office: "33")
    }
    #expect(try #require(error).fault.place?.line == 3)
    #expect(try await load(Self.good[0], into: learners, office: "33").added == 1)
  }

  @Test func anyOrderOfTheSameLinesGivesTheSameRecords() async throws {
    let lines = (0..<12).map { number in
      "\(number.isMultiple(of: 2) ? Learners.ani : Learners.citra),,B3,Kursus \(number),O,"
        + "\(number + 1)-03-2025,,,90,S\(number),"
    }
    var totals: Set<[Int]> = []
    for lines in [lines, lines.reversed()] {
      let learners = try await Learners()
      let text = Self.heading + lines.map { $0 + "\n" }.joined()
      let imported = try await learners.world.perform(
        ImportExternals(file: try learners.world.file(text)))
      totals.insert([imported.added, imported.held, try await learners.ledger().count])
    }
    #expect(totals == [[12, 0, 12]])
  }
}
