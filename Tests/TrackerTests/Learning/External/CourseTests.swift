import Domain
import Support
import Testing
import Tracker

@Suite struct CourseTests {
  private func courses(
    _ learners: Learners, _ office: Office.Code = "00", _ year: Int = 2025
  ) async throws -> [Course] {
    var operation = ListCourses(office: office, year: year, subtree: true)
    var courses: [Course] = []
    while true {
      let page = try await learners.world.perform(operation)
      courses += page.courses
      guard let next = page.next else { return courses }
      operation.after = next
    }
  }

  @Test func onlyWhatIsConfirmedIsThere() async throws {
    let learners = try await Learners()
    let world = learners.world
    let record = try await learners.add(Learners.training(certificate: "12/X"))
    try await learners.add(Learners.training(Learners.budi))
    try await world.addSession()
    try await world.perform(LogAttendance(session: "TTM", staff: [Learners.ani], status: .present))
    #expect(try await courses(learners).map(\.source) == ["TTM"])
    _ = try await learners.approve(record.id)
    let found = try await courses(learners, "33")
    #expect(
      found.map {
        [
          $0.nip, $0.namaKursus, $0.penyelenggara, "\($0.jp)", $0.tanggalMulai, $0.tanggalSelesai,
          $0.nomorSertifikat, "\($0.tahun)",
        ]
      } == [
        [
          Learners.ani, "Pelatihan Arsip", "BPSDM", "24.0", "06-10-2025", "08-10-2025", "12/X",
          "2025",
        ],
        [
          Learners.ani, "Talk To Me", "KPU Provinsi Jawa Tengah", "4.0", "26-11-2025",
          "26-11-2025", nil, "2025",
        ],
      ])
    #expect(found.map(\.refusals) == [[], [.noCertificate]])
    #expect(try await courses(learners, "00", 2024).isEmpty)
  }

  @Test func everyOfficeStandsOnOnePage() async throws {
    let learners = try await Learners()
    for staff in [Learners.ani, Learners.citra] {
      _ = try await learners.approve(try await learners.add(Learners.training(staff)).id)
    }
    #expect(try await courses(learners).map(\.officeCode) == ["33.16", "91"])
  }

  @Test(
    arguments: [
      ("all is there", "1", "K", 3.0, "2025-01-02", "S", []),
      ("nobody's number", nil, "K", 3.0, "2025-01-02", "S", [.noEmployeeNumber]),
      ("no certificate", "1", "K", 3.0, "2025-01-02", nil, [.noCertificate]),
      ("no hours", "1", "K", 0.0, "2025-01-02", "S", [.noHours]),
      (
        "a long name", "1", String(repeating: "K", count: 201), 3.0, "2025-01-02", "S",
        [.nameTooLong]
      ),
      ("backwards", "1", "K", 3.0, "2024-12-31", "S", [.endsBeforeStart]),
    ] as [(String, String?, String, Double, Day, String?, [CourseRefusal])])
  func whatTheNationalSystemWouldRefuse(
    story: String, number: String?, name: String, jp: Double, end: Day, certificate: String?,
    expected: [CourseRefusal]
  ) {
    #expect(
      CourseRefusal.of(
        employeeNumber: number, name: name, organiser: "O", jp: jp, startsOn: "2025-01-01",
        endsOn: end, certificate: certificate) == expected, "\(story)")
  }
}
