import Domain
import Postgres

/// The kinds of employment and their other spellings, read once for an import.
struct Employments {
  private var codes: [String: String] = [:]

  init(in context: Context) async throws(TrackerError) {
    for row in try await context.rows("SELECT code, name_id, aliases FROM employments") {
      let code: String = try cell(row, "code")
      let aliases: [String] = try cell(row, "aliases")
      for spelling in aliases + [code, try cell(row, "name_id")] {
        codes[Self.plain(spelling)] = code
      }
    }
  }

  func code(for line: StaffFile.Line) throws(TrackerError) -> String {
    guard let code = codes[Self.plain(line.employment)] else {
      throw .unknown(.employment, line.employment, at: line.row.place("employment"))
    }
    return code
  }

  private static func plain(_ text: String) -> String {
    text.uppercased().filter { $0.isLetter || $0.isNumber }
  }
}
