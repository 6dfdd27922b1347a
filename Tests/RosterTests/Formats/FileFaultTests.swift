import Domain
import Roster
import Testing

/// A bad file is refused with its line, its column and what to do, never half read.
struct FileFaultTests {
  private static let heading = "Name (original name),Email,Join time,Leave time,Duration (minutes)"
  private static let good = "Retno,,11/26/2025 09:00:00 AM,11/26/2025 10:00:00 AM,60"
  private static let totals = "Name (original name),Email,Total duration (minutes),Guest"

  private static let faults: [(story: String, text: String, expected: String)] = [
    ("nothing", "", "the file is empty, a.csv:1:1"),
    ("only a mark", "\u{FEFF}", "the file is empty, a.csv:1:1"),
    ("only blank lines", "\n\n\r\n", "not a supported attendance file, a.csv:1:1"),
    ("another table", "code,title\n1,Bimtek\n", "not a supported attendance file, a.csv:1:1"),
    ("prose", "Daftar hadir rapat\nRetno hadir", "not a supported attendance file, a.csv:1:1"),
    ("heading only", heading, "headings only, no participants, a.csv:1:1"),
    ("heading and blanks", heading + "\n,,,,\n\n", "headings only, no participants, a.csv:1:1"),
    (
      "30 February", heading + "\nRetno,,02/30/2025 09:00:00 AM,02/30/2025 10:00:00 AM,60",
      "the date '02/30/2025 09:00:00 AM' does not exist, a.csv:2:3 (Join time)"
    ),
    (
      "no time", heading + "\n\(good)\nSuwarto,,11/26/2025 09:00:00 AM,kemarin,60",
      "'kemarin' is not a time, a.csv:3:4 (Leave time)"
    ),
    (
      "left before joining",
      heading + "\n\(good)\n\nSuwarto,,11/26/2025 10:00:00 AM,11/26/2025 09:00:00 AM,60",
      "left (2025-11-26T09:00:00) before joining (2025-11-26T10:00:00), a.csv:4:4 (Leave time)"
    ),
    (
      "a year 1970", heading + "\nRetno,,01/01/1970 09:00:00 AM,11/26/2025 10:00:00 AM,60",
      "more than a week from joining (1970-01-01T09:00:00) to leaving (2025-11-26T10:00:00), "
        + "a.csv:2:4 (Leave time)"
    ),
    (
      "24 hours with a half", heading + "\nRetno,,11/26/2025 13:00:00 PM,11/26/2025 02:00:00 PM,60",
      "'11/26/2025 13:00:00 PM' is not a time, a.csv:2:3 (Join time)"
    ),
    (
      "cut inside a time", heading + "\nRetno,,11/26/2025 09:00:00 AM,11/26/2025 11:3",
      "'11/26/2025 11:3' is not a time, a.csv:2:4 (Leave time)"
    ),
    (
      "31 February in a list", "Full Name,User Action,Timestamp\nRetno,Joined,31/02/2025 09.00",
      "the date '31/02/2025 09.00' does not exist, a.csv:2:3 (Timestamp)"
    ),
    (
      "a form of another day", "Cap waktu,Nama,Satker\n27/11/2025 09:00:00,Retno,Blora",
      "this file is of 2025-11-27, the session was held on 2025-11-26, a.csv:2:1"
    ),
    (
      "Meet with a duration beyond its times",
      "First name,Last name,Email,Duration,Time joined,Time exited\nRetno,K,,3 hr,9:00,10:00",
      "'3 hr' is not a duration in minutes, a.csv:2:4 (Duration)"
    ),
    (
      "a million columns", heading + "\n" + String(repeating: ",", count: 1_000_000),
      "one row has more than 1000 fields, a.csv:2:1001"
    ),
    (
      "another day", heading + "\nRetno,,11/27/2025 09:00:00 AM,11/27/2025 10:00:00 AM,60",
      "this file is of 2025-11-27, the session was held on 2025-11-26, a.csv:2:1"
    ),
    (
      "another year, by its block",
      "Topic,ID,Start time,End time\nBimtek,1,11/26/2024 09:00:00 AM,11/26/2024 10:00:00 AM\n\n"
        + totals + "\nRetno,,60,No",
      "this file is of 2024-11-26, the session was held on 2025-11-26, a.csv:2:1"
    ),
    (
      "no duration", totals + "\nRetno,,60,No\nSuwarto,,sejam,No",
      "'sejam' is not a duration in minutes, a.csv:3:3 (Total duration (minutes))"
    ),
    (
      "duration below nothing", totals + "\nRetno,,-5,No",
      "'-5' is not a duration in minutes, a.csv:2:3 (Total duration (minutes))"
    ),
    (
      "open quote", heading + "\n\"Retno,,x\n\(good)", "a quotation mark is never closed, a.csv:2:1"
    ),
    ("NUL in text", heading + "\nRet\u{0}no,,", "this is not a text file, a.csv:2:1"),
    ("PDF", "%PDF-1.7\n", "this is a PDF, not CSV, a.csv:1:1"),
  ]

  @Test(arguments: faults)
  func saysWhatAndWhere(story: String, text: String, expected: String) throws {
    let fault = try fault(of: Array(text.utf8))
    #expect(fault.sentence(in: .en).split(separator: ";").first.map(String.init) == expected)
    #expect(fault.kind == .badData)
    #expect(fault.next != nil)
  }

  @Test(
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "this is a picture, not CSV"),
      (
        [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00] + Array("..[Content_Types].xml".utf8),
        "the workbook is damaged"
      ),
      ([0x1F, 0x8B, 0x08, 0x00, 0x14, 0x00, 0x00, 0x00], "this is an archive, not CSV"),
      ([0xFF, 0xFE, 0x4E], "the file has been cut short"),
      ([0xFF, 0xFE, 0x4E, 0x00, 0x3D, 0xD8], "the file has been cut short"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "this is an Excel workbook, not CSV"),
      ([0x00, 0x01, 0x02, 0x00, 0x00, 0x07], "this is not a text file"),
    ] as [([UInt8], String)])
  func binaryFilesAreNamed(bytes: [UInt8], expected: String) throws {
    #expect(try fault(of: bytes).what.en == expected)
  }

  @Test func aMissingFileAndAFolderAreToldApart() throws {
    let session = try World.session()
    #expect(throws: RosterError.missingFile(Place(file: "none.csv"))) {
      try RosterReader.read(path: "/nowhere/none.csv", session: session)
    }
    let error = try #require(throws: RosterError.self) {
      try RosterReader.read(path: Places.root.path, session: session)
    }
    #expect(error.fault.kind == .missingFile)
    #expect(error.fault.what.en.hasPrefix("the file cannot be read"))
  }

  @Test func everyFaultIsSaidInBothLanguages() throws {
    let place = Place(file: "a.csv", line: 1, column: 1)
    let day = try #require(Day("2025-11-26"))
    let time = try #require(LocalTime("2025-11-26T09:00"))
    let errors: [RosterError] = [
      .missingFile(place), .unreadable(place, code: 13), .emptyFile(place),
      .binaryFile(place, .unknown), .recordTooLong(place), .tooManyFields(place),
      .unclosedQuote(place), .tooManyRows(place), .tooManyParticipants(place),
      .tooManyJoins(place), .textTooLong(place), .noAttendance(place), .noRows(place),
      .noSuchDay(place, text: "x"), .notATime(place, text: "x"),
      .leaveBeforeJoin(place, joined: time, left: time), .notADuration(place, text: "x"),
      .outsideSession(place, fileDay: day, sessionDay: day), .damagedWorkbook(place),
      .workbookTooLarge(place), .cutShort(place), .tooManyMeetings(place), .staffList(place),
      .severalMeetings(place, topics: ["x"]), .joinTooLong(place, joined: time, left: time),
      .unknownAction(place, text: "x"),
    ]
    let said = errors.map(\.fault)
    #expect(said.allSatisfy { !$0.what.id.isEmpty && $0.what.id != $0.what.en })
    #expect(said.allSatisfy { $0.place == place && $0.next != nil })
    #expect(Set(said.map(\.what)).count == errors.count)
  }

  private func fault(of bytes: [UInt8]) throws -> Fault {
    let session = try World.session()
    return try #require(throws: RosterError.self) {
      try RosterReader.read(bytes: bytes, name: "a.csv", session: session)
    }.fault
  }
}
