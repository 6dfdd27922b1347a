import Domain
import Foundation
import Roster

/// A made world on disk: staff, sessions, and each session's participants with their truth.
struct MadeRoster {
  struct Session {
    var code: String
    var audience: Set<Office.Code>
    var organiser: Office.Code
    /// One per display name and e-mail.
    var participants: [Participant]
    var truth: [Key: Truth]
  }

  struct Key: Hashable {
    var name: String
    var email: String
  }

  struct Truth {
    var kind: String
    var reference: String
    var noise: String
  }

  var people: [Candidate]
  /// What a made roster calls each of the people, by staff id.
  var references: [Int64: String]
  /// The name behind what a made roster calls somebody.
  private(set) var names: [String: String] = [:]
  var sessions: [Session]

  init(folder: String, offices: [Office]) throws {
    (people, references, sessions) = ([], [:], [])
    let staff = try CSVTable(path: folder + "/staff.csv")
    for (index, row) in staff.rows.enumerated() {
      guard let office = Office.Code(row["office_code"]) else { continue }
      let number = row["nip"]
      let id = Int64(index + 1)
      people.append(
        Candidate(
          staffID: id, office: office, name: row["name"],
          email: row["email"].isEmpty ? nil : row["email"], number: EmployeeNumber(number),
          post: row["position"]))
      let reference =
        number.isEmpty ? "\(row["office_code"])|\(row["name"])|\(row["position"])" : number
      (references[id], names[reference]) = (reference, row["name"])
    }
    for row in try CSVTable(path: folder + "/sessions.csv").rows {
      sessions.append(try Self.session(row, folder: folder, offices: offices))
    }
  }

  private static func session(
    _ row: CSVTable.Row, folder: String, offices: [Office]
  ) throws -> Session {
    let code = row["code"]
    let audience = row["audience"]
    let invited = offices.filter { office in
      office.level != .national
        && (audience == "all"
          || audience.split(separator: ";").contains { office.code.text.hasPrefix($0) })
    }
    var truth: [Key: Truth] = [:]
    for row in try CSVTable(path: "\(folder)/\(code).truth.csv").rows {
      truth[Key(name: row["name"].trimmed, email: row["email"].lowercased())] = Truth(
        kind: row["kind"], reference: row["ref"], noise: row["noise"])
    }
    var seen: Set<Key> = []
    var participants: [Participant] = []
    let zoom = try CSVTable(
      path: "\(folder)/\(code).zoom.csv", headingFrom: "Name (Original Name)")
    for row in zoom.rows {
      let (name, email) = (row["Name (Original Name)"], row["User Email"])
      guard seen.insert(Key(name: name.trimmed, email: email.lowercased())).inserted else {
        continue
      }
      participants.append(Participant(displayName: name, email: email.isEmpty ? nil : email))
    }
    return Session(
      code: code, audience: Set(invited.map(\.code)),
      organiser: Office.Code(row["organiser"]) ?? .national, participants: participants,
      truth: truth)
  }

  static func offices(path: String) throws -> [Office] {
    try CSVTable(path: path).rows.compactMap { row in
      guard let code = Office.Code(row["code"]), let level = Office.Level(rawValue: row["level"]),
        let zone = Zone(row["timezone"])
      else { return nil }
      return Office(
        code: code, name: row["name"], region: row["region"], level: level,
        parent: Office.Code(row["parent"]), zone: zone)
    }
  }
}

extension String {
  var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
