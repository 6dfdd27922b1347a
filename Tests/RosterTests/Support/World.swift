import Domain
import Roster
import Testing

/// The real offices, the sample staff, and the sample session of 26 November 2025.
enum World {
  static func offices() throws -> [Office] {
    var records = try CSVRecords(path: Places.offices)
    _ = try records.next()
    var offices: [Office] = []
    while let record = try records.next() {
      offices.append(
        Office(
          code: try #require(Office.Code(record.fields[0])), name: record.fields[1],
          region: record.fields[2], level: try #require(Office.Level(rawValue: record.fields[3])),
          parent: Office.Code(record.fields[4]), zone: try #require(Zone(record.fields[5]))))
    }
    return offices
  }

  /// `P001` is staff id 1, and so on.
  static func sampleStaff() throws -> [Candidate] {
    var records = try CSVRecords(path: Places.sample("roster_pegawai.csv"))
    _ = try records.next()
    var staff: [Candidate] = []
    while let record = try records.next() {
      staff.append(
        Candidate(
          staffID: try #require(Int64(record.fields[0].dropFirst())),
          office: try #require(Office.Code(record.fields[7])), name: record.fields[2],
          email: record.fields[8].isEmpty ? nil : record.fields[8],
          number: EmployeeNumber(record.fields[1]), post: record.fields[6]))
    }
    return staff
  }

  static func session(
    on day: String = "2025-11-26", from start: String = "09:00", to end: String = "11:30",
    zone: Zone = .wib
  ) throws -> SessionTime {
    let start = try #require(LocalTime("\(day)T\(start)"))
    let end = try #require(LocalTime("\(day)T\(end)"))
    return try #require(
      SessionTime(
        start: start.instant(in: zone), end: end.instant(in: zone), heldOn: start.day, zone: zone))
  }

  /// A matcher for a session of Jawa Tengah with all its offices invited.
  static func matcher(
    _ people: [Candidate], aliases: [Alias] = [], under province: String = "33"
  ) throws -> Matcher {
    let offices = try offices()
    let invited = offices.map(\.code).filter { $0.text.hasPrefix(province) }
    return Matcher(
      people: people, offices: offices, audience: Set(invited),
      organiser: try #require(Office.Code("33")), aliases: aliases)
  }
}

/// Somebody made up.
func person(
  _ id: Int64, _ office: String, _ name: String, email: String? = nil, number: String = "",
  post: String = "Pelaksana"
) throws -> Candidate {
  Candidate(
    staffID: id, office: try #require(Office.Code(office)), name: name, email: email,
    number: EmployeeNumber(number), post: post)
}
