import Domain
import Roster
import Support
import Testing

@testable import Tracker

@Suite struct AliasTests {
  private func decided(_ person: String = "#1") async throws -> World {
    let world = try await Doubtful.world(sessions: "TTM", "TTM-2")
    try await world.read("fitria,,09:00:00 AM,11:30:00 AM")
    try await world.perform(DecideReview(review: world.doubt(), decision: .staff(person)))
    return world
  }

  @Test func theNextFileIsNotAskedAgain() async throws {
    let world = try await decided()
    let done = try await world.read(
      "FITRIA,,09:00:00 AM,11:30:00 AM", named: "next.csv", of: "TTM-2")
    #expect(done.participants.map(\.outcome) == [.staff])
    #expect(done.participants.map(\.staffRef) == [Doubtful.fitria])
  }

  @Test func whoDecidedAndWhenIsKept() async throws {
    let world = try await decided()
    let alias = try #require(try await world.perform(ListAliases()).first)
    #expect(alias.key == "fitria" && alias.outcome == .staff && alias.organiser == "33")
    #expect(alias.officeCode == "33.16" && alias.name == "Fitria Nurhaliza")
    #expect(alias.decidedBy == Caller.local.name && alias.decidedAt == "2025-12-15T10:00")
    #expect(try await world.perform(ListAliases(office: "34")).isEmpty)
  }

  @Test(arguments: ["Fitria", "1"])
  func aForgottenNameIsAskedAgain(named text: String) async throws {
    let world = try await decided()
    let attendance = try await world.perform(ShowAttendance(session: "TTM"))
    #expect(try await world.perform(RemoveAlias(alias: text)).count == 1)
    #expect(try await world.perform(ListAliases()).isEmpty)
    // What was recorded by it stays.
    #expect(try await world.perform(ShowAttendance(session: "TTM")) == attendance)
    let done = try await world.read(
      "fitria,,09:00:00 AM,11:30:00 AM", named: "next.csv", of: "TTM-2")
    #expect(done.participants.map(\.outcome) == [.review])
    #expect(try await world.perform(RemoveAlias(alias: text)).isEmpty)
    let trail = try await world.rows(
      """
      SELECT changes->0->>'subject', changes->0->>'from' FROM audit_events
      WHERE operation = 'RemoveAlias'
      """)
    #expect(trail == [["alias fitria", "staff \(Doubtful.fitria)"]])
  }

  @Test func anUndoneDecisionIsForgotten() async throws {
    let world = try await decided()
    try await world.perform(UndoReview(review: 1))
    #expect(try await world.perform(ListAliases()).isEmpty)
  }

  @Test func aNameOfTwoPeopleIsAskedAbout() async throws {
    let world = try await Doubtful.world(sessions: "TTM", "TTM-2")
    for session in ["TTM", "TTM-2"] {
      try await world.read(
        "fitria,\(session)@contoh.example,09:00:00 AM,11:30:00 AM", named: "\(session).csv",
        of: session)
    }
    let doubts = try await world.perform(ListReviews())
    for (doubt, person) in zip(doubts, ["#1", "#2"]) {
      try await world.perform(DecideReview(review: doubt.id, decision: .staff(person)))
    }
    #expect(try await world.perform(ListAliases()).count == 2)
    try await world.addSession("TTM-3")
    let done = try await world.read(
      "fitria,,09:00:00 AM,11:30:00 AM", named: "3.csv", of: "TTM-3")
    #expect(done.participants.map(\.outcome) == [.review])
    // One of them taken back, the other is remembered again.
    try await world.perform(UndoReview(review: doubts[0].id))
    try await world.addSession("TTM-4")
    let next = try await world.read(
      "fitria,,09:00:00 AM,11:30:00 AM", named: "4.csv", of: "TTM-4")
    #expect(next.participants.map(\.staffRef) == ["199004172015032005"])
  }

  @Test func someoneOutsideTheAudienceIsRememberedToo() async throws {
    let world = try await Doubtful.world(sessions: "TTM")
    try await world.addStaff("198801012014021001,Fitria Outsider,P,PNS,pelaksana,Operator,35.01,")
    try await world.addSession("TTM-2")
    try await world.read("fitria,,09:00:00 AM,11:30:00 AM")
    try await world.perform(DecideReview(review: world.doubt(), decision: .staff("#4")))
    let done = try await world.read(
      "fitria,,09:00:00 AM,11:30:00 AM", named: "2.csv", of: "TTM-2")
    #expect(done.participants.map(\.staffRef) == ["198801012014021001"])
  }

  @Test func twoOrganisersRememberApart() async throws {
    let world = try await decided()
    try await world.perform(
      AddSession(
        SessionDraft(
          code: "OTHER", title: "Lain", organiser: "00", startsAt: "2025-11-26T09:00",
          endsAt: "2025-11-26T11:30", audience: ["33"])))
    let done = try await world.read(
      "fitria,,09:00:00 AM,11:30:00 AM", named: "other.csv", of: "OTHER")
    #expect(done.participants.map(\.outcome) == [.review])
    try await world.perform(DecideReview(review: world.doubt(in: "OTHER"), decision: .guest))
    await #expect {
      try await world.perform(RemoveAlias(alias: "fitria"))
    } throws: {
      Doubtful.sentence($0).contains("remembered by 00, 33; give --office")
    }
    #expect(try await world.perform(RemoveAlias(alias: "fitria", office: "33")).count == 1)
    #expect(try await world.perform(ListAliases()).map(\.organiser) == ["00"])
  }
}
