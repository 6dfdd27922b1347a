import Testing

extension Desk {
  /// The samples' staff and a session for them, as most stories need.
  func openSession() throws {
    try run("sdm staff import samples/staff.csv", expecting: 0)
    try run(
      """
      sdm session add ttm --title "Penguatan SDM" --organiser 33 --audience 33 --expect all \
        --starts-at 2025-11-26T09:00 --ends-at 2025-11-26T11:30 --zone WIB
      """, expecting: 0)
  }

  /// All that an import could have changed.
  func everything() throws -> [String] {
    [
      try run("sdm attendance show ttm --output csv", expecting: 0),
      try run("sdm staff list --office 00 --subtree --output csv", expecting: 0),
      try run("sdm session list --output csv", expecting: 0),
      try run("sdm office list --output csv", expecting: 0),
      try run("sdm assessment list --office 00 --subtree --output csv", expecting: 0),
      try run("sdm review list --output csv", expecting: 0),
      try run(sql("SELECT count(*) FROM roster_imports"), expecting: 0),
      try run(sql("SELECT count(*) FROM audit_events"), expecting: 0),
    ]
  }

  /// A line that asks the database itself.
  func sql(_ statement: String) -> String { "sdm database psql -- -Atc \"\(statement)\"" }
}
