import Domain
import Seeds
import Support
import Testing
import Tracker

/// The list, the metric and the sum by hand agree, whatever is known and whatever is not.
struct IndexPropertyTests {
  /// What a draw made of one person.
  private struct Drawn {
    var name: String
    var competence: Double?
    var isMeasured: Bool
  }

  @Test(arguments: Seed.some(6)) func listAndMetricAgreeWithTheSumByHand(seed: Seed) async throws {
    var seed = seed
    let register = try await Register()
    var drawn: [Drawn] = []
    for serial in 1...12 { drawn.append(try await draw(serial, in: register, seed: &seed)) }
    try await MetricWorker(tracker: register.world.tracker).workOffAll()

    let lines = try await register.lines()
    for person in drawn {
      #expect(lines[person.name]?.applies == person.isMeasured, "\(seed) \(person)")
      #expect(lines[person.name]?.competence == person.competence, "\(seed) \(person)")
    }
    let known = drawn.compactMap(\.competence)
    let figure = try await register.facts.figures("33.16", "2025-Q4")["ip_asn_competence"]
    let sum = known.reduce(0, +)
    let shown = sum == sum.rounded() ? "\(Int(sum))" : "\(sum)"
    #expect(figure == "\(shown)/\(known.count)", "\(seed)")
  }

  private func draw(
    _ serial: Int, in register: Register, seed: inout Seed
  ) async throws -> Drawn {
    let post = seed.one(of: ["Kasubbag", "Penata", "Staf", "Ketua"])
    let employment = seed.one(of: ["pns", "pns", "pns_seconded", "cpns", "pppk"])
    let name = "Orang \(serial)"
    let member = try await register.add(name, post, employment, serial)
    let hours = seed.one(of: [0, 12, 19, 20, 31])
    let seminars = seed.number(0...2)
    if hours > 0 { try await register.learn(member, "B10", jp: hours, on: "2025-04-01") }
    for number in 0..<seminars {
      let day = ("2025-05-01" as Day).adding(days: number)
      try await register.learn(member, "B7", jp: 5, on: day)
    }
    let stated = seed.one(of: ["", "yes", "no"])
    if !stated.isEmpty {
      try await register.load(
        "\(Register.number(serial)),2025,\(stated),\(stated)",
        heading: "nip,year,leadership_training,functional_training")
    }
    let isMeasured = employment.hasPrefix("pns") && post != "Ketua"
    var competence: Double?
    if isMeasured, post == "Staf" {
      competence = (hours >= 20 ? 22.5 : 0) + (seminars > 0 ? 17.5 : 0)
    } else if isMeasured, !stated.isEmpty {
      competence =
        (stated == "yes" ? 15 : 0) + (hours >= 20 ? 15 : 0) + (seminars > 0 ? 10 : 0)
    }
    return Drawn(name: name, competence: competence, isMeasured: isMeasured)
  }
}
