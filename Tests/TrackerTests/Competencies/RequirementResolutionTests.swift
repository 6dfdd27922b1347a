import Domain
import Seeds
import Support
import Testing
import Tracker

/// Whatever classes, posts and offices ask, and whenever: the list asks what a reader of the rows
/// would find by hand.
struct RequirementResolutionTests {
  private struct Asked {
    var scope: RequirementScope
    var jobClass: String
    var post: String?
    var office: Office.Code?
    var competency: String
    var level: Int
    var from: Day
    var to: Day?

    var line: String {
      [
        scope.rawValue, jobClass, post ?? "", office?.text ?? "", competency, "\(level)", "\(from)",
        to.map { "\($0)" } ?? "",
      ].joined(separator: ",")
    }

    func holds(on day: Day) -> Bool { from <= day && to.map { day < $0 } ?? true }
  }

  private static let posts = [("Kasubbag", "supervisor"), ("Staf", "general_staff")]
  private static let offices: [Office.Code] = ["33.15", "33.16"]
  private static let competencies = ["M.1", "T.3"]
  private static let days: [Day] = ["2021-01-01", "2022-07-01", "2023-03-01", "2024-01-01"]

  @Test(arguments: Seed.some(4)) func theListAsksWhatAReaderWouldFind(seed: Seed) async throws {
    var seed = seed
    let facts = try await Facts(try await World(), offices: ["00", "33", "33.15", "33.16"])
    for (post, jobClass) in Self.posts {
      try await facts.post(post, jobClass)
      for office in Self.offices { _ = try await facts.member(post, of: office, post: post) }
    }
    // The classes ask what they were shipped with, until somebody says otherwise.
    var rows = Self.posts.map { post in
      Asked(
        scope: .class, jobClass: post.1, competency: "M.1",
        level: post.1 == "supervisor" ? 2 : 1, from: "2020-01-01")
    }
    let added = Self.invented(&seed)
    let heading = "scope,class,post,office_code,competency,level,valid_from,valid_to\n"
    try await facts.world.perform(
      ImportRequirements(
        file: try facts.world.file(
          heading + added.map(\.line).joined(separator: "\n"), named: "syarat.csv")))
    for new in added {
      for place in rows.indices
      where rows[place].scope == .class && new.scope == .class
        && rows[place].jobClass == new.jobClass && rows[place].competency == new.competency
        && rows[place].from < new.from && rows[place].holds(on: new.from)
      { rows[place].to = new.from }
    }
    rows += added
    for day in Self.days.flatMap({ [$0.adding(days: -1), $0] }) {
      let listed = try await facts.world.perform(
        ListGaps(office: "33", subtree: true, on: day, unassessed: true))
      for (post, jobClass) in Self.posts {
        for office in Self.offices {
          for competency in Self.competencies {
            let found = listed.people.first {
              $0.post == post && $0.officeCode == office && $0.competency == competency
            }
            let asked = rows.filter {
              $0.jobClass == jobClass && $0.competency == competency && $0.holds(on: day)
                && ($0.post ?? post) == post && ($0.office ?? office) == office
            }
            let strongest =
              asked.first { $0.scope == .office } ?? asked.first { $0.scope == .post }
              ?? asked.first
            #expect(
              found?.required ?? 0 == strongest?.level ?? 0,
              "\(day) \(office) \(post) \(competency)")
          }
        }
      }
    }
  }

  /// Rows of every scope, each for a stretch between two of the days, never two of one thing at once.
  private static func invented(_ seed: inout Seed) -> [Asked] {
    var rows: [Asked] = []
    for (post, jobClass) in posts {
      for competency in competencies {
        let things: [(RequirementScope, String?, Office.Code?)] =
          [(.class, nil, nil), (.post, post, nil)] + offices.map { (.office, post, $0) }
        for (scope, post, office) in things where seed.number(0...3) > 0 {
          let start = seed.number(below: days.count)
          let end = seed.number(start + 1...days.count)
          rows.append(
            Asked(
              scope: scope, jobClass: jobClass, post: post, office: office,
              competency: competency, level: seed.number(0...5), from: days[start],
              to: end < days.count ? days[end] : nil))
        }
      }
    }
    return rows
  }
}
