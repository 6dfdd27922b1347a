import Foundation
import Testing

extension Processes {
  /// Learning outside our sessions, as a user types it.
  struct ExternalTests {
    private static let endah = "198105142008042001"
    private static let far = "199003032015032003"

    private static func add(_ staff: String, _ rest: String) -> String {
      "sdm credit external add --staff \(staff) --title Kursus --organiser BPSDM \(rest)"
    }

    private func desk() async throws -> Desk {
      let desk = try await Desk()
      try await desk.run("sdm staff import samples/staff.csv", expecting: 0)
      try desk.write(
        """
        nip,nama,jenis_kelamin,jenis_pegawai,kelas_jabatan,jabatan,kode_satker
        \(Self.far),Bea,P,PNS,pelaksana,Pengelola Data,91

        """, to: "far.csv")
      try await desk.run("sdm staff import far.csv", expecting: 0)
      return desk
    }

    @Test func exitCodesSayWhatCameOfIt() async throws {
      let desk = try await desk()
      try desk.write("bukti", to: "bukti.pdf")
      let lines: [(String, Int32)] = [
        (
          Self.add(
            Self.endah, "--form B3 --from 2025-10-06 --minutes 90 --certificate 7 --proof bukti.pdf"
          ), 0
        ),
        (Self.add(Self.endah, "--form B6 --from 2025-10-06"), 1),
        (Self.add(Self.far, "--form B6 --from 2025-10-06 --certificate 7"), 65),
        (Self.add(Self.endah, "--form B3 --from 2025-10-09 --minutes=-5"), 65),
        (Self.add(Self.endah, "--form B99 --from 2025-10-09"), 65),
        (Self.add(Self.endah, "--form B6 --from 2025-10-32"), 64),
        (Self.add(Self.endah, "--form B6 --from 2025-10-09 --proof none.pdf"), 66),
        ("sdm credit external approve 2", 65),
        ("sdm credit external approve 1", 0),
        ("sdm credit external reject 2 --reason tercatat", 0),
        ("sdm credit external show 9", 65),
        ("sdm duty done x1-report --on 2025-10-01", 65),
        ("sdm duty done x9-report", 65),
        ("sdm duty done report", 64),
        ("sdm credit export --office 33.16 --year 2025 --check", 0),
      ]
      for (line, code) in lines {
        let ran = try await desk.run(line)
        #expect(ran.code == code, "\(ran)")
        #expect(ran.complaints.count == (code > 1 ? 1 : 0), "\(ran)")
      }
      let kept = try await desk.run("find data/files -type f -exec cat {} +", expecting: 0)
      #expect(kept == "bukti")
    }

    @Test func anExportOverManyPagesIsOneDocument() async throws {
      let desk = try await desk()
      for staff in [Self.endah, Self.far] {
        let line = Self.add(staff, "--form B3 --from 2025-10-06 --minutes 90")
        try await desk.run(line.replacing("Kursus", with: "'=1+1'"), expecting: 0)
      }
      let export = "sdm credit export --office 00 --subtree --year 2025"
      #expect(try await desk.run("\(export) --output json", expecting: 0) == "[]\n")
      let heading = try await desk.run("\(export) --output csv", expecting: 0)
      #expect(heading.hasPrefix("nip,nama,nama_kursus,penyelenggara,jp,tanggal_mulai"))
      try await desk.run("sdm credit external approve 1 2", expecting: 0)

      struct Line: Decodable {
        var nip: String
        var namaKursus: String
        var tanggalMulai: String
        var jp: Double
      }
      let lines = try await desk.json([Line].self, of: export)
      #expect(lines.map(\.nip) == [Self.endah, Self.far])
      #expect(lines.map(\.jp) == [2, 2])
      let csv = try await desk.run("\(export) --output csv", expecting: 0)
      let rows = csv.split(separator: "\r\n")
      #expect(rows.count == 3 && csv.hasPrefix(heading))
      #expect(
        rows.dropFirst().allSatisfy { $0.contains(",'=1+1,BPSDM,2,06-10-2025,06-10-2025,,2025,") })
      try await desk.run("\(export) --check", expecting: 1)
      let full = try await desk.run("\(export) --output csv > /dev/full")
      #expect(full.code == 73, "\(full)")
    }

    @Test func whatAListWritesIsReadBack() async throws {
      let desk = try await desk()
      try await desk.run("sdm credit external import samples/external_learning.csv", expecting: 0)
      try await desk.run(
        Self.add(Self.far, "--form B3 --from 2025-10-06 --starts 08:00 --ends 09:30"), expecting: 0)
      try await desk.run(
        "sdm credit external list --office 00 --subtree --output csv > list.csv", expecting: 0)
      let again = try await desk.run("sdm credit external import list.csv --output csv")
      #expect(again.code == 0, "\(again)")
      let rows = again.output.split(separator: "\r\n").dropFirst()
      #expect(rows.count == 4 && rows.allSatisfy { $0.contains(",repeated,") }, "\(again)")
    }

    @Test func aDryRunNamesEveryWrongLine() async throws {
      let desk = try await desk()
      try desk.write(
        """
        nip;bentuk;nama kegiatan;penyelenggara;tanggal mulai;menit
        \(Self.endah);B3;Arsip;BPSDM;06-10-2025;90
        \(Self.endah);B99;Arsip;BPSDM;07-10-2025;90
        \(Self.endah);B3;Arsip;BPSDM;08-10-2025;-90

        """, to: "bad.csv")
      let dry = try await desk.run(
        "sdm credit external import bad.csv --dry-run --output csv --lang en")
      #expect(dry.code == 1, "\(dry)")
      #expect(
        dry.output.split(separator: "\r\n").dropFirst() == [
          "2,added,,,", "3,refused,,2,no learning form 'B99'",
          "4,refused,,6,'minutes' must be above zero",
        ])
      let real = try await desk.run("sdm credit external import bad.csv")
      #expect(real.code == 65 && real.errors.contains("bad.csv:3:2"), "\(real)")
      #expect(
        try await desk.run("sdm credit external list --office 33.16 --output json").output
          == "[\n\n]\n")
    }
  }
}
