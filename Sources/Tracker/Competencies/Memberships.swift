import Domain
import Postgres

/// The dated places of the people that a table names.
struct Memberships {
  private struct Membership {
    var staff: StaffKey
    var person: Int64
    var startedOn: Day
    /// Day after the last.
    var endedOn: Day?

    func contains(_ day: Day) -> Bool { startedOn <= day && endedOn.map { day < $0 } ?? true }
  }

  private var places: [PersonKey: [Membership]] = [:]

  init(of people: Set<PersonKey>, in context: Context) async throws(TrackerError) {
    var numbers: [String] = []
    var offices: Set<Office.Code> = []
    for person in people {
      switch person {
      case .number(let number): numbers.append(number)
      case .member(let office, _, _): offices.insert(office)
      }
    }
    let rows = try await context.rows(
      """
      SELECT s.office_id, s.id, s.person_id, s.started_on, s.ended_on, p.employee_number, o.code,
             lower(p.name) AS name, lower(t.name) AS post
      FROM staff s
      JOIN people p ON p.id = s.person_id
      JOIN posts t ON t.id = s.post_id
      JOIN offices o ON o.id = s.office_id
      WHERE p.employee_number = ANY(\(numbers.sorted())) OR o.code = ANY(\(offices.sorted()))
      ORDER BY s.started_on, s.id
      """)
    for row in rows {
      let place = Membership(
        staff: StaffKey(office: try cell(row, "office_id"), staff: try cell(row, "id")),
        person: try cell(row, "person_id"), startedOn: try cell(row, "started_on"),
        endedOn: try cell(row, "ended_on"))
      if let number: String = try cell(row, "employee_number") {
        places[.number(number), default: []].append(place)
      }
      let key = PersonKey.member(
        try cell(row, "code"), name: try cell(row, "name"), post: try cell(row, "post"))
      places[key, default: []].append(place)
    }
  }

  /// The place that a person held on a day; without one, the last that they had or will have.
  /// - Throws: `.unknown`, `.ambiguousPerson` for a name that several people of the office have.
  func staff(_ person: PersonKey, on day: Day, at place: Place) throws(TrackerError) -> StaffKey {
    guard let held = places[person], let last = held.last else {
      throw .unknown(.person, "\(person)", at: place)
    }
    guard Set(held.map(\.person)).count == 1 else {
      throw .ambiguousPerson("\(person)", candidates: held.map { "#\($0.staff.staff)" })
    }
    return (held.first { $0.contains(day) } ?? last).staff
  }
}
