import Domain
import Roster
import Testing

/// Who was not on the staff on the session's day is offered, never taken.
struct EligibilityTests {
  private static let name = "Ratri Handayaningrum"

  private func candidate(
    _ id: Int64, _ office: String, _ eligibility: Candidate.Eligibility, name: String = name
  ) throws -> Candidate {
    var candidate = try person(
      id, office, name, email: "ratri\(id)@contoh.example", number: "199004172015032005",
      post: "Sekretaris")
    candidate.eligibility = eligibility
    return candidate
  }

  private func match(
    _ name: String, email: String? = nil, _ people: [Candidate], under province: String = "33"
  ) throws -> Match {
    let matcher = try World.matcher(people, under: province)
    return try #require(matcher.match([Participant(displayName: name, email: email)]).first)
  }

  @Test(arguments: Candidate.Eligibility.allCases.filter { $0 != .eligible })
  func neitherNameNorNumberNorAddressMakesStaff(eligibility: Candidate.Eligibility) throws {
    let people = [try candidate(1, "33.16", eligibility)]
    for (name, email) in [
      ("KPU Kab Blora - \(Self.name)", nil), (Self.name, nil), ("199004172015032005", nil),
      ("iPhone", "ratri1@contoh.example"), ("Sekretaris KPU Kab Blora", nil),
      ("KPU Kab Blora - Ratri Handayaningrom", nil),
    ] as [(String, String?)] {
      let match = try match(name, email: email, people)
      #expect(match.outcome == .review, "\(name): \(match.reason.en)")
      #expect(match.staffID == nil)
    }
  }

  @Test func theyAreOfferedWithTheReason() throws {
    let left = try match("KPU Kab Blora - Ratri", [try candidate(1, "33.16", .left)])
    #expect(left.suggestions.map(\.staffID) == [1])
    #expect(left.suggestions.first?.reason.en.contains("had left office 33.16") == true)
  }

  @Test func whoLeftIsNoRivalOfWhoIsThere() throws {
    let people = [try candidate(1, "33.16", .left), try candidate(2, "33.16", .eligible)]
    #expect(try match("KPU Kab Blora - Ratri", people).staffID == 2)
    #expect(try match("199004172015032005 Ratri", people).staffID == 2)
    #expect(try match(Self.name, people).staffID == 2)
  }

  @Test func whoLeftAndFitsBetterMakesADoubt() throws {
    let people = [
      try candidate(1, "33.16", .left),
      try candidate(2, "33.16", .eligible, name: "Ratri Handayaningsih"),
    ]
    #expect(try match("KPU Kab Blora - Ratri Handayaningrum", people).outcome == .review)
  }

  @Test func staffOfOfficesNotInvitedNeedOfficeAndName() throws {
    let people = [try candidate(1, "35.07", .eligible)]
    let both = try match("KPU Kab Malang - \(Self.name)", people)
    #expect(both.staffID == 1)
    #expect(both.outsideAudience)
    for name in [
      Self.name, "Sekretaris KPU Kab Malang", "KPU Kab Malang - Ratri Handayaningrom",
    ] {
      let match = try match(name, people)
      #expect(match.staffID == nil, "\(name)")
    }
    let invited = try match("KPU Kab Malang - \(Self.name)", people, under: "35")
    #expect(invited.staffID == 1 && !invited.outsideAudience)
  }

  @Test func anAddressIsEnoughFromAnywhere() throws {
    let match = try match(
      "iPhone", email: "ratri1@contoh.example", [try candidate(1, "35.07", .eligible)])
    #expect(match.staffID == 1)
    #expect(match.outsideAudience)
  }

  @Test func theSamePersonInTwoPlacesOfTheListIsTheEligibleOne() throws {
    var gone = try candidate(1, "33.15", .elsewhere)
    gone.email = "ratri2@contoh.example"
    let people = [gone, try candidate(2, "33.16", .eligible)]
    #expect(try match("Ratri", email: "ratri2@contoh.example", people).staffID == 2)
  }
}
