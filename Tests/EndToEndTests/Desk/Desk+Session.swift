import Testing

extension Desk {
  /// The samples' staff and a session for them, as most stories need.
  func openSession() async throws {
    try await run("sdm staff import samples/staff.csv", expecting: 0)
    try await run(
      """
      sdm session add ttm --title "Penguatan SDM" --organiser 33 --audience 33 --expect all \
        --starts-at 2025-11-26T09:00 --ends-at 2025-11-26T11:30 --zone WIB
      """, expecting: 0)
  }

  /// All that an import could have changed, by what it is.
  func everything() async throws -> [String: String] {
    let lines = [
      "attendance": "sdm attendance show ttm --output csv",
      "staff": "sdm staff list --office 00 --subtree --output csv",
      "sessions": "sdm session list --output csv",
      "offices": "sdm office list --output csv",
      "assessments": "sdm assessment list --office 00 --subtree --output csv",
      "competencies": "sdm competency list --output csv",
      "requirements": "sdm requirement list --history --output csv",
      "doubts": "sdm review list --output csv",
      "files read": sql("SELECT count(*) FROM roster_imports"),
      "trail": sql("SELECT count(*) FROM audit_events"),
    ]
    var everything: [String: String] = [:]
    for (name, line) in lines { everything[name] = try await run(line, expecting: 0) }
    return everything
  }

  /// A line that asks the database itself.
  func sql(_ statement: String) -> String { "sdm database psql -- -Atc \"\(statement)\"" }
}
