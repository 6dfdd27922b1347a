/// Invented assessments: most people meet their post, some are a level short, some never assessed.
enum InventedAssessments {
  static let competencies = ["M.1", "M.2", "M.3", "M.4", "M.5", "M.6", "M.7", "M.8", "SK.1"]

  /// The grid that `assessment import` reads: a person a line, a competency a column.
  static func file(_ people: [InventedPerson], seed: inout Seed) -> String {
    var lines = ["nip," + competencies.joined(separator: ",")]
    for person in people where !person.nip.isEmpty {
      guard let required = person.requiredLevel, seed.chance(85) else { continue }
      let levels = competencies.map { _ in level(required, seed: &seed) }
      lines.append(person.nip + "," + levels.joined(separator: ","))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func level(_ required: Int, seed: inout Seed) -> String {
    if seed.chance(3) { return "" }
    let attained = required + (seed.chance(22) ? -1 : seed.chance(15) ? 1 : 0)
    return String(min(5, max(1, attained)))
  }
}
