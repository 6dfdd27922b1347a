import Domain
import Postgres

/// Writes offices with their names and closure; a file given again changes nothing.
enum OfficeWriter {
  /// - Returns: rows inserted or changed.
  /// - Throws: `.refused` when the parent of an office is neither in the file nor in the database.
  static func write(
    _ lines: [OfficeFile.Line], in context: Context
  ) async throws(TrackerError) -> Int {
    try await checkParents(lines, in: context)
    var changed = 0
    // Upper tiers first: a parent stands before its children.
    for tier in [[Office.Level.national], [.province], [.regency, .city]] {
      let offices = lines.map(\.office).filter { tier.contains($0.level) }
      guard !offices.isEmpty else { continue }
      changed += try await context.execute(upsertOffices(offices))
      changed += try await context.execute(upsertNames(offices))
    }
    if changed > 0 { try await rebuildClosure(in: context) }
    return changed
  }

  private static func checkParents(
    _ lines: [OfficeFile.Line], in context: Context
  ) async throws(TrackerError) {
    let inFile = Set(lines.map(\.office.code))
    let asked = Array(Set(lines.compactMap(\.office.parent)).subtracting(inFile))
    guard !asked.isEmpty else { return }
    let known = try await context.rows("SELECT code FROM offices WHERE code = ANY(\(asked))")
    let present = try Set(
      known.map { row throws(TrackerError) in try cell(row, "code") as Office.Code })
    for line in lines {
      guard let parent = line.office.parent, !inFile.contains(parent), !present.contains(parent)
      else { continue }
      throw .refused(
        Words(
          id: "induk \(parent) dari satker \(line.office.code) tidak ada",
          en: "parent \(parent) of office \(line.office.code) does not exist"),
        next: Words(id: "tambahkan induknya lebih dulu", en: "add the parent first"),
        at: line.row.place("parent"))
    }
  }

  private static func upsertOffices(_ offices: [Office]) -> SQL {
    """
    INSERT INTO offices (code, level, parent_id, zone)
    SELECT i.code, i.level, p.id, i.zone
    FROM unnest(\(offices.map(\.code)), \(offices.map(\.level.rawValue)),
                \(offices.map { $0.parent?.text ?? "" }), \(offices.map(\.zone)))
      AS i (code, level, parent, zone)
    LEFT JOIN offices p ON p.code = i.parent
    ORDER BY i.code
    ON CONFLICT (code) DO UPDATE SET level = excluded.level, parent_id = excluded.parent_id,
      zone = excluded.zone
    WHERE (offices.level, offices.parent_id, offices.zone)
      IS DISTINCT FROM (excluded.level, excluded.parent_id, excluded.zone)
    """
  }

  private static func upsertNames(_ offices: [Office]) -> SQL {
    """
    INSERT INTO office_names (office_id, name, region)
    SELECT o.id, i.name, i.region
    FROM unnest(\(offices.map(\.code)), \(offices.map(\.name)), \(offices.map(\.region)))
      AS i (code, name, region)
    JOIN offices o ON o.code = i.code
    ON CONFLICT (office_id, valid_from) DO UPDATE SET name = excluded.name, region = excluded.region
    WHERE (office_names.name, office_names.region) IS DISTINCT FROM (excluded.name, excluded.region)
    """
  }

  /// Offices are a few hundred and three tiers deep: the whole closure is written anew.
  private static func rebuildClosure(in context: Context) async throws(TrackerError) {
    try await context.execute("DELETE FROM office_closure")
    try await context.execute(
      """
      INSERT INTO office_closure (ancestor_id, descendant_id, depth)
      SELECT id, id, 0 FROM offices
      UNION ALL SELECT parent_id, id, 1 FROM offices WHERE parent_id IS NOT NULL
      UNION ALL SELECT p.parent_id, o.id, 2 FROM offices o JOIN offices p ON p.id = o.parent_id
        WHERE p.parent_id IS NOT NULL
      """)
  }
}
