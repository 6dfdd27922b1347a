import Domain
import Postgres

/// The posts, classes, offices and competencies that a table of requirements may name.
struct RequirementNames {
  private var competencies: [String: (id: Int64, code: String)] = [:]
  private let posts: PostNames
  private var offices: [Office.Code: Int64] = [:]

  init(in context: Context) async throws(TrackerError) {
    posts = try await PostNames(in: context)
    let answers = try await context.pipeline([
      "SELECT id, code FROM competencies", "SELECT id, code FROM offices",
    ])
    for row in answers[0] {
      let code: String = try cell(row, "code")
      competencies[code.lowercased()] = (try cell(row, "id"), code)
    }
    for row in answers[1] { offices[try cell(row, "code")] = try cell(row, "id") }
  }

  /// - Throws: `.unknown` for a name that nothing has, `.refused` for a post of several classes.
  func key(of line: RequirementFile.Line) throws(TrackerError) -> (
    key: RequirementKey, subject: String
  ) {
    let row = line.row
    let code = try row.required("competency")
    guard let competency = competencies[code.lowercased()] else {
      throw .unknown(.competency, code, at: row.place("competency"))
    }
    let holder: RequirementKey.Holder
    let who: String
    switch line.scope {
    case .class:
      let jobClass = try posts.jobClass(row)
      (holder, who) = (.jobClass(jobClass), "class \(jobClass)")
    case .post:
      (holder, who) = (.post(try posts.post(row)), "post \(row["post"])")
    case .office:
      let office = try office(row)
      (holder, who) = (
        .office(office.id, post: try posts.post(row)), "office \(office.code) \(row["post"])"
      )
    }
    return (
      RequirementKey(holder: holder, competency: competency.id),
      "\(who) \(competency.code) \(line.validity.from)"
    )
  }

  private func office(_ row: TableRow) throws(TrackerError) -> (id: Int64, code: Office.Code) {
    let code = try row.office("office_code")
    guard let code, let id = offices[code] else {
      throw .unknown(.office, row["office_code"], at: row.place("office_code"))
    }
    return (id, code)
  }
}
