import Foundation
import Support
import Testing

/// The score table that the program carries says what the facts' own file says.
struct ScoreTableTests {
  private struct Table: Decodable {
    struct Rating: Decodable {
      var predikat: String
      var nilai: [Double]
      var skor: Double
    }
    struct Band: Decodable {
      var nama: String
      var dari: Double
      var sampai: Double
    }
    var dimensions: [String: Double]
    var kualifikasi: [String: Double]
    var kompetensi: [String: [String: Double]]
    var kinerja: [Rating]
    var disiplin: [String: Double]
    var kategori: [Band]

    static func read() throws -> Table {
      let data = try Data(contentsOf: URL(filePath: Shared.folder + "/data/ip_asn.json"))
      return try JSONDecoder().decode(Table.self, from: data)
    }
  }

  private func scores(_ world: World, _ dimension: String) async throws -> [String: Double] {
    let rows = try await world.rows(
      """
      SELECT concat_ws('.', nullif(class_group, ''), item), score::float8 FROM ip_asn_scores
      WHERE version = 'bkn-8-2019' AND dimension = \(dimension)
      """)
    return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] ?? "", Double($0[1] ?? "") ?? -1) })
  }

  @Test func scoresAreThoseOfTheTable() async throws {
    let (world, table) = (try await World(), try Table.read())
    var qualification = table.kualifikasi
    qualification["SLTP"] = qualification.removeValue(forKey: "SLTP_ke_bawah")
    #expect(try await scores(world, "qualification") == qualification)

    let penalties = [
      "tidak_pernah": "never", "ringan": "light", "sedang": "medium", "berat": "heavy",
    ]
    let discipline = try await scores(world, "discipline")
    #expect(discipline.count == table.disiplin.count)
    for (name, score) in table.disiplin {
      #expect(discipline[try #require(penalties[name])] == score)
    }

    let groups = [
      "struktural": "structural", "fungsional": "functional", "pelaksana": "general_staff",
    ]
    let items = [
      "diklat_kepemimpinan": "leadership", "diklat_fungsional": "functional",
      "diklat_teknis_20jp": "technical", "seminar_sejenis": "seminar",
    ]
    let competence = try await scores(world, "competence")
    #expect(competence.count == 12)
    for (group, parts) in table.kompetensi {
      #expect(parts.values.reduce(0, +) == table.dimensions["kompetensi"])
      for (part, score) in parts {
        let key = try #require(groups[group]) + "." + (try #require(items[part]))
        #expect(competence[key] == score, "\(key)")
      }
    }
  }

  @Test func bandsAreThoseOfTheTable() async throws {
    let (world, table) = (try await World(), try Table.read())
    let bands = try await world.rows(
      """
      SELECT kind, name_id, from_value::float8, to_value::float8, coalesce(score, -1)::float8
      FROM ip_asn_bands ORDER BY kind, to_value DESC
      """)
    let expected =
      table.kategori.map { ["index", $0.nama, plain($0.dari), plain($0.sampai), "-1"] }
      + table.kinerja.map {
        ["performance", $0.predikat, plain($0.nilai[0]), plain($0.nilai[1]), plain($0.skor)]
      }
    #expect(bands == expected)
    #expect(!bands.contains { $0[3] == "65" }, "the misprint of the circular")
  }

  @Test func theMaximaAddUpToAHundred() async throws {
    let world = try await World()
    let most = try await world.rows(
      """
      SELECT max(r.competence_max)
        + max(s.score) FILTER (WHERE s.dimension = 'qualification')
        + max(s.score) FILTER (WHERE s.dimension = 'discipline')
        + (SELECT max(score) FROM ip_asn_bands WHERE kind = 'performance') = 100
      FROM ip_asn_scores s JOIN ip_asn_rules r ON r.version = s.version
      """)
    #expect(most == [["true"]] || most == [["t"]])
  }

  @Test func everyEmploymentAndClassIsDecided() async throws {
    let world = try await World()
    #expect(
      try await world.rows(
        "SELECT code FROM employments WHERE code NOT IN (SELECT employment FROM ip_asn_employments)"
      ) == [])
    #expect(
      try await world.rows(
        """
        SELECT DISTINCT code FROM job_classes
        WHERE code NOT IN (SELECT job_class FROM ip_asn_groups) ORDER BY 1
        """) == [["commissioner"], ["support"]])
  }

  private func plain(_ number: Double) -> String { String(Int(number)) }
}
