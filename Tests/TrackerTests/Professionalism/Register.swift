import Domain
import Support
import Tracker

/// People of Blora whose facts for the index a test states by tables.
struct Register {
  let facts: Facts
  var world: World { facts.world }

  init(now: Instant = ("2025-12-31T10:00" as LocalTime).instant(in: .wib)) async throws {
    facts = try await Facts(try await World(now: now), offices: ["00", "33", "33.15", "33.16"])
    for (name, jobClass) in [
      ("Kasubbag", "supervisor"), ("Penata", "functional_first"), ("Staf", "general_staff"),
      ("Ketua", "commissioner"), ("Pramubakti", "support"),
    ] { try await facts.post(name, jobClass) }
  }

  /// A valid employee number for each serial.
  static func number(_ serial: Int, contract: Bool = false) -> String {
    let tail = String(serial)
    return (contract ? "199512242025211" : "198105142008042")
      + String(repeating: "0", count: 3 - tail.count) + tail
  }

  @discardableResult
  func add(
    _ name: String, _ post: String, _ employment: String = "pns", _ serial: Int? = nil,
    of office: Office.Code = "33.16"
  ) async throws -> Facts.Member {
    try await facts.member(
      name, of: office, post: post, employment: employment, number: serial.map { Self.number($0) })
  }

  @discardableResult
  func load(
    _ lines: String..., heading: String = "nip,year,education,performance_value,discipline",
    trial: Bool = false, office: Office.Code = "00"
  ) async throws -> ImportSummary {
    let text = ([heading] + lines).map { $0 + "\n" }.joined()
    return try await world.perform(
      ImportProfessionalism(
        office: office, file: world.file(text, named: "ip-asn.csv"), isTrial: trial))
  }

  func lines(_ year: Int = 2025) async throws -> [String: ProfessionalismLine] {
    let list = try await world.perform(ListProfessionalism(office: "33.16", year: year))
    return Dictionary(uniqueKeysWithValues: list.people.map { ($0.name, $0) })
  }

  /// A session of a form that gave hours.
  func learn(_ member: Facts.Member, _ form: String, jp: Int, on day: Day) async throws {
    let code = "\(form)-\(day)-\(member.staff)"
    let session = try await facts.session(code, on: day, for: ["33"])
    try await facts.run("UPDATE sessions SET form = \(form) WHERE code = \(code)")
    try await facts.attend(session, member, jp: jp)
  }
}
