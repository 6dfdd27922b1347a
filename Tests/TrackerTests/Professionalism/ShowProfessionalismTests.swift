import Domain
import Support
import Testing
import Tracker

struct ShowProfessionalismTests {
  @Test func everyPointHasItsFactAndEvidence() async throws {
    let register = try await Register()
    let member = try await register.add("Ani", "Kasubbag", "pns", 1)
    try await register.learn(member, "B10", jp: 21, on: "2025-03-01")
    try await register.load(
      "\(Register.number(1)),2025,Magister,2011-08-20,\"84,5\",Baik,nihil,sudah,2019-04-02,SK-7",
      heading: """
        nip,tahun,pendidikan,tanggal ijazah,nilai kinerja,predikat,disiplin,diklat kepemimpinan,\
        tanggal diklat kepemimpinan,bukti
        """)
    let detail = try await register.world.perform(
      ShowProfessionalism(person: Register.number(1), year: 2025))
    #expect(
      detail.parts.map { part in
        [part.item, part.finding, part.dated, part.points.map { "\($0)" }, part.evidence]
          .map { $0 ?? "-" }.joined(separator: " ")
      } == [
        "education S2 2011-08-20 20.0 SK-7", "leadership done 2019-04-02 15.0 SK-7",
        "technical 21 JP - 15.0 -", "seminar 0 - 0.0 -", "rating good (84.5) 2025 25.0 SK-7",
        "penalty never 2025-01-01 5.0 SK-7",
      ])
    #expect((detail.person.total, detail.person.band) == (80, "medium"))
    #expect(detail.rule == "bkn-8-2019")
  }

  @Test func theIndexAgreesWithTheList() async throws {
    let register = try await Register()
    try await register.add("Ani", "Penata", "pns", 1)
    try await register.load("\(Register.number(1)),2025,S1,,never")
    let detail = try await register.world.perform(
      ShowProfessionalism(person: "Ani@33.16", year: 2025))
    #expect(detail.person == (try await register.lines()["Ani"]))
    #expect(detail.person.missing == ["competence", "performance"])
  }

  @Test func aCommissionerHasNoParts() async throws {
    let register = try await Register()
    try await register.add("Ketua", "Ketua", "commissioner")
    let detail = try await register.world.perform(ShowProfessionalism(person: "Ketua@33.16"))
    #expect(detail.parts.isEmpty)
    #expect(!detail.person.applies)
  }
}
