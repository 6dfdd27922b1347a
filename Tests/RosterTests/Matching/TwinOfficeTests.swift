import Domain
import Roster
import Testing

/// 26 names are borne by a kabupaten and a kota; one must never be taken for the other.
struct TwinOfficeTests {
  private struct Twin: CustomStringConvertible {
    var name: String
    var regency: Office.Code
    var city: Office.Code
    var description: String { name }
  }

  private func twins() throws -> [Twin] {
    let offices = try World.offices()
    let cities = offices.filter { $0.level == .city }
    return offices.filter { $0.level == .regency }.compactMap { regency in
      let name = String(regency.region.dropFirst("Kabupaten ".count))
      guard let city = cities.first(where: { $0.region == "Kota " + name }) else { return nil }
      return Twin(name: name, regency: regency.code, city: city.code)
    }
  }

  private func matcher(_ people: [Candidate] = []) throws -> Matcher {
    Matcher(
      people: people, offices: try World.offices(), audience: [], organiser: .national, aliases: [])
  }

  @Test func thereAreTwentySix() throws {
    #expect(try twins().count == 26)
  }

  @Test func theKindDecidesAndWithoutItNothingDoes() throws {
    let matcher = try matcher()
    for twin in try twins() {
      let forms: [(String, Office.Code?)] = [
        ("KPU Kab. \(twin.name)", twin.regency), ("KPU Kabupaten \(twin.name) 2", twin.regency),
        ("KPU KAB \(twin.name.uppercased())", twin.regency),
        ("KPUKab\(twin.name)", twin.regency), ("Kab. \(twin.name)", twin.regency),
        (twin.regency.text, twin.regency), ("KPU Kota \(twin.name)", twin.city),
        ("KPU KOTA \(twin.name.uppercased())", twin.city), ("Kota \(twin.name)", twin.city),
        (twin.city.compact, twin.city), ("KPU \(twin.name)", nil), (twin.name, nil),
      ]
      for (form, office) in forms {
        let match = try #require(matcher.match([Participant(displayName: form)]).first)
        #expect(match.office == office, "\(form): \(match.reason.en)")
        #expect(match.outcome == (office == nil ? .review : .room), "\(form)")
      }
    }
  }

  @Test func namesakesInTwinOfficesAreToldApartByTheKindOnly() throws {
    let twins = try twins()
    let people = try twins.enumerated().flatMap { index, twin in
      [
        try person(Int64(index * 2), twin.regency.text, "Slamet Riyadi"),
        try person(Int64(index * 2 + 1), twin.city.text, "Slamet Riyadi"),
      ]
    }
    let matcher = try matcher(people)
    for (index, twin) in twins.enumerated() {
      let names = [
        "KPU Kab. \(twin.name) - Slamet Riyadi", "Slamet Riyadi (KPU Kota \(twin.name))",
        "KPU \(twin.name) - Slamet Riyadi", "\(twin.name)_Slamet",
      ]
      let matches = matcher.match(names.map { Participant(displayName: $0) })
      let expected: [Int64?] = [Int64(index * 2), Int64(index * 2 + 1), nil, nil]
      #expect(matches.map(\.staffID) == expected, "\(twin)")
      #expect(matches.map(\.outcome) == [.staff, .staff, .review, .review], "\(twin)")
    }
  }

  /// Every office is found by its own name and its code.
  @Test func everyOfficeIsFoundByItsNameAndItsCode() throws {
    let matcher = try matcher()
    for office in try World.offices() where office.level != .national {
      for form in [office.name, office.name.uppercased(), office.code.text, office.code.compact] {
        let match = try #require(matcher.match([Participant(displayName: form)]).first)
        #expect(match.outcome == .room, "\(form): \(match.reason.en)")
        #expect(match.office == office.code, "\(form)")
      }
    }
  }
}
