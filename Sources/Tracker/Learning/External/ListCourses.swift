import Domain
import Postgres

/// The course history of an office's people in a year, shaped for the national civil-service
/// system: confirmed learning hours of sessions and of external records.
///
/// A subtree is answered some offices at a time, so that the nation needs no more memory than they.
public struct ListCourses: OfficeOperation {
  public static let permission = Permission.readPersonalData
  public static let route = Route(.get, "offices/:office/courses")

  public var office: Office.Code
  public var year: Int
  public var subtree: Bool
  /// The last office of the page before; nil: the first page.
  public var after: Office.Code?

  public init(office: Office.Code, year: Int, subtree: Bool = false, after: Office.Code? = nil) {
    self.office = office
    self.year = year
    self.subtree = subtree
    self.after = after
  }

  /// Offices of a page.
  private static let pageSize = 25

  public func run(in context: Context) async throws(TrackerError) -> CoursePage {
    guard let first = Day(year: year, month: 1, day: 1),
      let end = Day(year: year + 1, month: 1, day: 1)
    else {
      throw .refused(Words(id: "tahun \(year) tidak ada", en: "there is no year \(year)"))
    }
    let depth: Int32 = subtree ? .max : 0
    let page = try await context.rows(
      """
      SELECT o.id, o.code FROM office_closure c JOIN offices o ON o.id = c.descendant_id
      WHERE c.ancestor_id = \(context.office.id) AND c.depth <= \(depth)
        AND (\(after)::text IS NULL OR o.code > \(after))
      ORDER BY o.code LIMIT \(Int64(Self.pageSize))
      """)
    let offices: [Int64] = try page.map { row throws(TrackerError) in try cell(row, "id") }
    let last = try page.last.map { row throws(TrackerError) -> Office.Code in
      try cell(row, "code")
    }
    return CoursePage(
      courses: try await courses(offices, from: first, to: end, in: context),
      next: page.count == Self.pageSize ? last : nil)
  }

  private func courses(
    _ offices: [Int64], from first: Day, to end: Day, in context: Context
  ) async throws(TrackerError) -> [Course] {
    try await context.all(
      Course.self,
      """
      WITH courses AS (
        SELECT k.office_id, k.staff_id, k.jp, n.form, n.title, coalesce(m.name, '') AS organiser,
               k.held_on AS starts_on, k.held_on AS ends_on, NULL::text AS certificate,
               n.code AS source
        FROM learning_credits k
        JOIN sessions n ON n.id = k.session_id
        LEFT JOIN office_names m ON m.office_id = n.organiser_id AND m.valid_from <= k.held_on
          AND (m.valid_to IS NULL OR k.held_on < m.valid_to)
        WHERE k.office_id = ANY(\(offices)) AND k.held_on >= \(first) AND k.held_on < \(end)
          AND k.status IN ('credited', 'capped')
        UNION ALL
        SELECT x.office_id, x.staff_id, coalesce(e.jp, 0), x.form, x.title, x.organiser,
               x.starts_on, x.ends_on, x.certificate, '#' || x.id
        FROM external_learning x
        LEFT JOIN learning_credits e ON e.office_id = x.office_id AND e.external_id = x.id
        WHERE x.office_id = ANY(\(offices)) AND x.starts_on >= \(first) AND x.starts_on < \(end)
          AND x.status = 'confirmed'
      )
      SELECT o.code AS office_code, p.employee_number, p.name, c.title, c.organiser,
             c.jp::float8 AS jp, c.starts_on, c.ends_on, c.certificate, c.form, f.category,
             c.source
      FROM courses c
      JOIN staff s ON s.office_id = c.office_id AND s.id = c.staff_id
      JOIN people p ON p.id = s.person_id
      JOIN offices o ON o.id = c.office_id
      JOIN learning_forms f ON f.code = c.form
      ORDER BY o.code, p.name, s.id, c.starts_on, c.source
      """)
  }
}

public struct CoursePage: Codable, Hashable, Sendable {
  public var courses: [Course]
  /// Ask again after this office; nil: it was the last page.
  public var next: Office.Code?
}

/// One line of somebody's course history.
public struct Course: Codable, Hashable, Sendable, RowDecodable {
  public static let columns: SQL = "*"

  public var officeCode: Office.Code
  @Nullable public var nip: String?
  public var nama: String
  public var namaKursus: String
  public var penyelenggara: String
  public var jp: Double
  /// `05-11-2025`, as the national system writes it.
  public var tanggalMulai: String
  public var tanggalSelesai: String
  @Nullable public var nomorSertifikat: String?
  public var tahun: Int
  public var form: String
  /// Of the form: `education`, `classroom`, `non_classroom`.
  public var jenis: String
  /// Code of the session, `#` and number of the external record.
  public var source: String
  /// Why the national system would refuse it; empty: nothing that we know of.
  public var refusals: [CourseRefusal]

  public init(row: Row) throws(PostgresError) {
    let (first, last): (Day, Day) = (try row["starts_on"], try row["ends_on"])
    officeCode = try row["office_code"]
    nip = try row["employee_number"]
    nama = try row["name"]
    namaKursus = try row["title"]
    penyelenggara = try row["organiser"]
    jp = try row["jp"]
    tanggalMulai = first.dayMonthYear
    tanggalSelesai = last.dayMonthYear
    nomorSertifikat = try row["certificate"]
    tahun = first.year
    form = try row["form"]
    jenis = try row["category"]
    source = try row["source"]
    refusals = []
    refusals = CourseRefusal.of(
      employeeNumber: nip, name: namaKursus, organiser: penyelenggara, jp: jp, startsOn: first,
      endsOn: last, certificate: nomorSertifikat)
  }
}
