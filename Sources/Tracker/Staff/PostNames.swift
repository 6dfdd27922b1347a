import Domain
import Postgres

/// The posts that tables may name, and the classes that there are.
struct PostNames {
  private var classes: Set<String> = []
  /// By name in small letters: a secretary of a province is of another class than one of a district.
  private var posts: [String: [(id: Int64, jobClass: String)]] = [:]

  init(in context: Context) async throws(TrackerError) {
    let answers = try await context.pipeline([
      "SELECT DISTINCT code FROM job_classes",
      "SELECT id, lower(name) AS name, job_class FROM posts ORDER BY job_class",
    ])
    for row in answers[0] { classes.insert(try cell(row, "code")) }
    for row in answers[1] {
      let name: String = try cell(row, "name")
      posts[name, default: []].append((try cell(row, "id"), try cell(row, "job_class")))
    }
  }

  /// The class in the column `class`, by its code or its Indonesian name.
  /// - Throws: `.unknown` for a class that nobody knows, `.refused` for an empty cell.
  func jobClass(_ row: TableRow) throws(TrackerError) -> String {
    let text = try row.required("class")
    let named = JobClass.of(post: row["post"], given: text, office: .regency)
    guard named.isSure, classes.contains(named.jobClass) else {
      throw .unknown(.jobClass, text, at: row.place("class"))
    }
    return named.jobClass
  }

  /// The post in the column `post`, of the class in `class` where that is filled in.
  /// - Throws: `.unknown` for a name that nothing has, `.refused` for a post of several classes.
  func post(_ row: TableRow) throws(TrackerError) -> Int64 {
    let name = try row.required("post")
    guard let named = posts[name.lowercased()] else {
      throw .unknown(.post, name, at: row.place("post"))
    }
    var fitting = named
    if row.optional("class") != nil {
      let jobClass = try jobClass(row)
      fitting = named.filter { $0.jobClass == jobClass }
    }
    let given = named.map(\.jobClass).joined(separator: ", ")
    guard let only = fitting.first else {
      throw .refused(
        Words(id: "jabatan '\(name)' berkelas \(given)", en: "post '\(name)' is of class \(given)"),
        next: Words(id: "perbaiki kelasnya", en: "mend the class"), at: row.place("class"))
    }
    guard fitting.count == 1 else {
      throw .refused(
        Words(
          id: "jabatan '\(name)' ada di beberapa kelas: \(given)",
          en: "post '\(name)' stands in several classes: \(given)"),
        next: Words(id: "isi kolom class", en: "fill in the column class"),
        at: row.place("post"))
    }
    return only.id
  }
}
