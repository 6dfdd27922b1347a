import Domain
import Postgres
import Support
import Testing

@testable import Tracker

@Suite struct ImportStaffTests {
  static let heading =
    "nip,nama,jenis_kelamin,jenis_pegawai,kelas_jabatan,jabatan,kode_satker,email\n"
  static let bagus =
    "198703122010011003,\"Bagus Prasetya, S.Kom.\",L,PNS,pengawas,Kepala Subbagian SDM,33.16,bagus@contoh.example\n"
  static let margono = ",Margono,L,PPNPN,penunjang,Pramubakti,33.17,\n"

  @Test func headingsInEitherLanguageAndAnyOrder() async throws {
    let world = try await World()
    let text =
      "Office_Code;position;NAME;Employment;NIP;front_title;started_on;unused\n"
      + "3316;Sekretaris;Suwarto Hadikusumo;pns;'197809232006041011;Drs.;2024-01-02;x\n"
    let done = try await world.perform(ImportStaff(file: world.file(text)))
    #expect(done.added == 1 && done.ignoredHeadings == ["unused"])
    let line = try #require(try await world.perform(ListStaff(office: "33.16")).first)
    #expect(line.name == "Drs. Suwarto Hadikusumo" && line.staffRef == "197809232006041011")
    #expect(line.startedOn == "2024-01-02" && line.jobClass == "manager")
    // The class was guessed: somebody should look.
    #expect(try await world.perform(ListPosts()).map(\.reviewed) == [false])
    #expect(!done.notes.isEmpty)
  }

  @Test func theSameListTwiceChangesNothing() async throws {
    let world = try await World()
    let text = Self.heading + Self.bagus + Self.margono
    try await world.perform(ImportStaff(file: world.file(text)))
    let before = try await world.fingerprint()
    let again = try await world.perform(ImportStaff(file: world.file(text)))
    #expect(again.added == 0 && again.changed == 0)
    let after = try await world.fingerprint()
    #expect(before["people"] == after["people"] && before["staff"] == after["staff"])
    #expect(before["audit_events"] == after["audit_events"])
  }

  @Test func aNewPostIsACorrectionOfTheSamePerson() async throws {
    let world = try await World()
    try await world.perform(ImportStaff(file: world.file(Self.heading + Self.bagus)))
    let promoted = Self.bagus.replacing(
      "pengawas,Kepala Subbagian SDM", with: "administrator,Sekretaris")
    let done = try await world.perform(ImportStaff(file: world.file(Self.heading + promoted)))
    #expect(done.added == 0 && done.changed == 1)
    #expect(try await world.perform(ListStaff(office: "33.16")).map(\.post) == ["Sekretaris"])
  }

  @Test func aSecretaryOfAProvinceIsOfAnotherClassThanOneOfADistrict() async throws {
    let world = try await World()
    let text =
      Self.heading
      + "197809232006041011,Suwarto,L,PNS,administrator,Sekretaris,33.16,\n"
      + "198202082008121004,Teguh,L,PNS,jpt pratama,Sekretaris,33,\n"
    try await world.perform(ImportStaff(file: world.file(text)))
    let posts = try await world.perform(ListPosts())
    #expect(posts.map(\.jobClass) == ["manager", "senior_executive"])
    #expect(posts.map(\.requiredLevel) == [3, 4])
  }

  @Test func whoLeftIsNotListedAfterwards() async throws {
    let world = try await World()
    let text =
      "nip,name,office_code,position,employment,started_on,ended_on\n"
      + "198703122010011003,Bagus,33.16,Kasubbag,PNS,2020-01-01,2025-10-01\n"
    try await world.perform(ImportStaff(file: world.file(text)))
    #expect(try await world.perform(ListStaff(office: "33.16", on: "2025-09-30")).count == 1)
    #expect(try await world.perform(ListStaff(office: "33.16", on: "2025-10-01")).isEmpty)
  }

  @Test func aTrialKeepsNothing() async throws {
    let world = try await World()
    let before = try await world.fingerprint()
    let done = try await world.perform(
      ImportStaff(file: world.file(Self.heading + Self.bagus), isTrial: true))
    #expect(done.added == 1 && done.isTrial)
    var after = try await world.fingerprint()
    after["idempotency_keys"] = before["idempotency_keys"]
    #expect(after == before)
  }

  static let badLists: [(text: String, words: String)] = [
    ("", "file is empty"),
    (heading, "headings only"),
    ("a,b,c\n1,2,3\n", "no column 'name'"),
    ("\(heading)\(bagus)\(bagus)", "berkas.csv:3:1"),
    ("\(heading)\(margono)1,99611E+17,X,L,PNS,pelaksana,Staf,33.16,\n", "berkas.csv:3"),
    ("\(heading)\"1,99611E+17\",X,L,PNS,pelaksana,Staf,33.16,\n", "berkas.csv:2:1 (nip)"),
    ("\(heading)19870312201001100,X,L,PNS,pelaksana,Staf,33.16,\n", "17 digits"),
    ("\(heading)198702302010011003,X,L,PNS,pelaksana,Staf,33.16,\n", "does not exist"),
    ("\(heading),X,L,PNS,pelaksana,Staf,33.99,\n", "berkas.csv:2:7 (kode_satker)"),
    ("\(heading),X,L,PNS,pelaksana,Staf,3x,\n", "berkas.csv:2:7 (kode_satker)"),
    ("\(heading),X,L,KONTRAK,pelaksana,Staf,33.16,\n", "berkas.csv:2:4 (jenis_pegawai)"),
    ("\(heading),,L,PNS,pelaksana,Staf,33.16,\n", "berkas.csv:2:2 (nama)"),
    ("\(heading),X,Q,PNS,pelaksana,Staf,33.16,\n", "berkas.csv:2:3 (jenis_kelamin)"),
    (
      "name,office_code,position,employment,started_on\nX,33.16,S,PNS,2025-02-30\n",
      "berkas.csv:2:5"
    ),
    (
      "name,office_code,position,employment,started_on,ended_on\nX,33.16,S,PNS,2025-02-03,2025-02-01\n",
      "ends before it starts"
    ),
    ("name,office_code\u{0}\nX,33.16\n", "berkas.csv"),
  ]

  /// Each is refused with its place, and nothing of the file is kept.
  @Test(arguments: badLists)
  func badListsAreRefusedWhole(text: String, words: String) async throws {
    let world = try await World()
    let before = try await world.fingerprint()
    await #expect {
      try await world.perform(ImportStaff(file: world.file(text)))
    } throws: { error in
      let sentence = (error as? TrackerError)?.fault.sentence(in: .en) ?? "\(error)"
      #expect(sentence.contains(words), "\(sentence)")
      return (error as? TrackerError)?.fault.kind == .badData
    }
    #expect(try await world.fingerprint() == before)
  }

  @Test func whoIsActiveElsewhereIsATransferAndNotGuessed() async throws {
    let world = try await World()
    try await world.perform(ImportStaff(file: world.file(Self.heading + Self.bagus)))
    let before = try await world.fingerprint()
    let elsewhere = Self.bagus.replacing("33.16", with: "33.15")
    await #expect(throws: TrackerError.self) {
      try await world.perform(ImportStaff(file: world.file(Self.heading + elsewhere)))
    }
    #expect(try await world.fingerprint() == before)
  }
}
