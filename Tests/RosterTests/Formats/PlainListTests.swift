import Domain
import Roster
import Testing

/// Lists and forms that people made themselves.
struct PlainListTests {
  @Test(arguments: [
    ("Indonesian", "No,Nama,NIP,Satker,Jabatan"),
    ("with advice", "No,Nama Lengkap (beserta gelar),NIP/NI PPPK,Asal Satuan Kerja,Jabatan Anda"),
    ("English", "No,Full name,Employee number,Office,Position"),
    ("snake case", "no,nama_lengkap,nip,unit_kerja,jabatan"),
    ("shouting", "NO.,NAMA PESERTA,NOMOR INDUK PEGAWAI,INSTANSI,JABATAN"),
    ("office by its name", "No,Nama Peserta,NIP,KPU Kabupaten/Kota,Posisi"),
  ])
  func usualHeadingsAreKnown(story: String, heading: String) throws {
    let roster = try read(heading + "\n1,Retno,199004172015032005,KPU Kab Blora,Kadiv\n")
    let retno = try #require(roster.participants.first)
    #expect(roster.kind == .plainList(timed: false))
    #expect(roster.participants.count == 1)
    #expect(retno.displayName == "Retno")
    #expect(retno.employeeNumber == "199004172015032005")
    #expect(retno.officeText == "KPU Kab Blora")
    #expect(retno.postText == "Kadiv")
    #expect(retno.proof == .signed)
  }

  @Test(arguments: [
    ("rounded by a spreadsheet", "\"1,99611E+17\"", "NIP '1,99611E+17' has been rounded"),
    ("too short", "19900417", "NIP has 8 digits, not 18"),
    ("an identity card", "3316012304900001", "NIP has 16 digits, not 18"),
    ("words", "belum ada", "NIP '…' is not digits only"),
  ])
  func aBadNumberIsDroppedAndTheNameKept(story: String, number: String, expected: String) throws {
    let roster = try read("Nama,NIP,Satker\nRetno,\(number),Blora\n")
    #expect(roster.participants.map(\.displayName) == ["Retno"])
    #expect(roster.participants.first?.employeeNumber == nil)
    #expect(roster.remarks.map(\.line) == [2])
    #expect(roster.remarks.first?.words.en == expected + "; the number is not used, the name is")
  }

  @Test func theIdentityCardsNumberIsNeverRead() throws {
    let roster = try read("Nama,NIK,Satker\nRetno,3316012304900001,Blora\n")
    #expect(roster.participants.first?.employeeNumber == nil)
    #expect(!"\(roster)".contains("3316012304900001"))
  }

  @Test(arguments: ["Tidak hadir", "izin", "SAKIT", "Cuti", "Alpa", "tdk", "Dinas luar", "No"])
  func whoIsSaidNotToHaveComeIsNotThere(word: String) throws {
    let roster = try read(
      "Nama,Satker,Kehadiran\nRetno,Blora,Hadir\nSuwarto,Grobogan,\(word)\nMargono,Rembang,\n")
    #expect(roster.participants.map(\.proof) == [.signed, .nothing, .signed])
    #expect(roster.absentRows == 1)
    #expect(roster.participants.map(\.joins) == [1, 0, 1])
  }

  @Test func twoPeopleOfOneNameInTwoOfficesStayTwo() throws {
    let roster = try read(
      "Nama,NIP,Satker\nSri Wahyuni,,Blora\nSri Wahyuni,,Grobogan\nSri Wahyuni,,blora\n")
    #expect(roster.participants.map(\.officeText) == ["Blora", "Grobogan"])
    #expect(roster.participants.map(\.joins) == [2, 1])
  }

  @Test func aNumberTypedByTwoPeopleKeepsBoth() throws {
    let roster = try read(
      "Nama,NIP\nRetno Kusuma,199004172015032005\nSuwarto,199004172015032005\n")
    #expect(roster.participants.map(\.displayName) == ["Retno Kusuma", "Suwarto"])
    #expect(roster.remarks.map(\.sentence.en) == ["row 3: same NIP as in row 2, but another name"])
  }

  @Test func ofAFormSentTwiceTheFirstInTimeStays() throws {
    let roster = try read(
      """
      Cap waktu,Nama,NIP,Satker
      26/11/2025 9:30:00,Retno K.,199004172015032005,KPU Blora
      26/11/2025 9:05:00,Retno Kusumaningdyah,199004172015032005,Kab. Blora
      26/11/2025 9:40:00,retno,199004172015032005,
      """)
    let retno = try #require(roster.participants.first)
    #expect(roster.participants.count == 1)
    #expect(retno.displayName == "Retno Kusumaningdyah")
    #expect(retno.officeText == "Kab. Blora")
    #expect(retno.firstLine == 3)
    #expect(retno.signedAt?.description == "2025-11-26T02:05:00Z")
    #expect(retno.joins == 3)
    #expect(
      roster.remarks.map(\.sentence.en) == [
        "row 2: sent again, first in row 3 ('Retno K.')",
        "row 4: sent again, first in row 3 ('retno')",
      ])
  }

  @Test func aRowWithoutANameIsKeptByItsNumber() throws {
    let roster = try read("Nama,NIP,Satker\n,199004172015032005,Blora\n(1),(2),(3)\n,,\n")
    #expect(roster.participants.map(\.displayName) == ["199004172015032005"])
  }

  @Test func aRowWithoutANameIsNotLostAndAClosingLineIsNobody() throws {
    let roster = try read(
      "Nama,Jabatan,Satker\nRetno,,Blora\n,Staf,Blora\nMengetahui:,,\nJumlah,,\n")
    #expect(roster.participants.map(\.displayName) == ["Retno", ""])
    #expect(roster.remarks.map(\.sentence.en) == ["row 3: without a name"])
    #expect(roster.rowCount == 2)
  }

  @Test(arguments: [
    ("sex alone is no staff list", "Nama,NIP,Jenis Kelamin,Satker", true),
    ("a staff list", "nip,nama,jenis_kelamin,jenis_pegawai,jabatan,kode_satker", false),
    ("ours", "nip,name,front_title,back_title,email,office_code,position,employment", false),
  ])
  func staffListsAreNoAttendance(story: String, heading: String, isRead: Bool) throws {
    let text = heading + "\na,b,c,d,e,f,g,h\n"
    if isRead {
      #expect(try read(text).participants.count == 1)
    } else {
      #expect(throws: RosterError.staffList(Place(file: "a.csv", line: 1, column: 1))) {
        try read(text)
      }
    }
  }

  @Test(arguments: [
    ("a platform's headings in another tongue", "Name,Email,Beitritt,Austritt,Duration"),
    ("names of things", "Nama kegiatan,Nama berkas,Jumlah peserta"), ("one column", "Nama"),
  ])
  func otherTablesAreRefused(story: String, heading: String) throws {
    #expect(throws: RosterError.noAttendance(Place(file: "a.csv", line: 1, column: 1))) {
      try read(heading + "\na,b,c,d,e\n")
    }
  }

  @Test func formulasAndMarksInNamesStayAsTheyAre() throws {
    let names = ["=1+1 Retno", "@Suwarto", "\u{202E}oviR", "+62 812 Margono"]
    let roster = try read(
      "Nama,Satker\n" + names.map { "\"\($0)\",Blora\n" }.joined())
    #expect(roster.participants.map(\.displayName) == names)
  }

  @Test func remarksAreCountedAndTheFirstAreShown() throws {
    let rows = (0..<1_200).map { "Orang \($0 + 1),123,Blora\n" }.joined()
    let roster = try read("Nama,NIP,Satker\n" + rows)
    #expect(roster.remarks.count == 1_000)
    #expect(roster.notes.count == 12)
    #expect(roster.notes.last?.en == "and 1190 more remarks on rows")
  }

  private func read(_ text: String) throws -> RosterFile {
    try RosterReader.read(bytes: Array(text.utf8), name: "a.csv", session: World.session())
  }
}
