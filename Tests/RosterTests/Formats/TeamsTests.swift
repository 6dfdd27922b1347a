import Domain
import Roster
import Testing

struct TeamsTests {
  @Test(arguments: Dress.Encoding.allCases) func indonesianHeadingsAndDates(
    encoding: Dress.Encoding
  ) throws {
    let roster = try read(
      [
        ["1. Ringkasan"], ["Judul rapat", "Bimtek"], ["Peserta yang hadir", "2"],
        ["Waktu mulai", "26/11/25 08.31.10"], ["Waktu selesai", "26/11/25 11.42.55"], [""],
        ["2. Peserta"],
        [
          "Nama", "Pertama Bergabung", "Terakhir Keluar", "Durasi Dalam Rapat", "Email",
          "ID Peserta (UPN)", "Peran",
        ],
        ["Retno", "26/11/25 09.00.00", "26/11/25 11.00.00", "1j 30m 0d", "", "", "Penyaji"],
        ["Suwarto", "26/11/25 09.00.00", "26/11/25 10.00.00", "1j 0m 0d", "", "", "Peserta"], [""],
        ["3. Aktivitas Dalam Rapat"],
        ["Nama", "Waktu Bergabung", "Waktu Keluar", "Durasi", "Email", "Peran"],
        ["Retno", "26/11/25 09.00.00", "26/11/25 10.00.00", "1j 0m 0d", "", "Penyaji"],
        ["Retno", "26/11/25 10.30.00", "26/11/25 11.00.00", "30m 0d", "", "Penyaji"],
      ], Dress(separator: "\t", lineEnd: "\r\n", encoding: encoding, quotesAll: false))
    let session = try World.session()
    #expect(roster.kind == .teamsReport)
    #expect(roster.meeting?.topic == "Bimtek")
    #expect(roster.participants.map(\.displayName) == ["Retno", "Suwarto"])
    #expect(roster.participants.map(\.proof) == [.joins, .firstAndLast])
    #expect(roster.participants.map { $0.seconds(within: session) / 60 } == [90, 60])
    #expect(roster.rowCount == 3)
  }

  @Test func whatFirstAndLastLeaveOpenIsNotCounted() throws {
    let roster = try read([
      ["2. Participants"], ["Name", "First Join", "Last Leave", "In-Meeting Duration", "Email"],
      ["Retno", "11/26/25, 8:30:00 AM", "11/26/25, 11:30:00 AM", "2h 30m 0s", ""],
    ])
    // Half an hour of absence may have fallen into the session or before it.
    #expect(try roster.participants.first?.seconds(within: World.session()) == 120 * 60)
  }

  @Test(arguments: [
    (
      "never left: to the last entry",
      [
        ("Retno", "Joined", "9:00:00"), ("Suwarto", "Joined", "9:00:00"),
        ("Suwarto", "Left", "10:00:00"),
      ],
      [60, 60]
    ),
    (
      "out of order",
      [
        ("Retno", "Left", "9:30:00"), ("Suwarto", "Left", "11:00:00"),
        ("Retno", "Joined", "9:00:00"), ("Suwarto", "Joined", "10:00:00"),
      ], [30, 60]
    ),
    (
      "two devices, one leaves",
      [
        ("Retno", "Joined", "9:00:00"), ("Retno", "Joined", "9:10:00"),
        ("Retno", "Left", "9:20:00"),
        ("Retno", "Left", "9:40:00"),
      ], [40]
    ),
    ("left without joining", [("Retno", "Left", "9:30:00")], [0]),
    (
      "Indonesian",
      [("Retno", "Bergabung sebelum", "9:00:00"), ("Retno", "Keluar", "9:45:00")], [45]
    ),
  ])
  func theOlderListPairsJoiningAndLeaving(
    story: String, moves: [(String, String, String)], minutes: [Int]
  ) throws {
    let roster = try read(
      [["Full Name", "User Action", "Timestamp"]]
        + moves.map { [$0.0, $0.1, "11/26/2025, \($0.2) AM"] })
    let session = try World.session()
    #expect(roster.kind == .teamsList)
    #expect(roster.participants.map { $0.seconds(within: session) / 60 } == minutes)
    #expect(roster.rowCount == moves.count)
  }

  @Test func anUnknownActionIsRefusedWithItsPlace() throws {
    let error = try #require(throws: RosterError.self) {
      try read([
        ["Full Name", "User Action", "Timestamp"], ["Retno", "Waved", "11/26/2025, 9:00:00 AM"],
      ])
    }
    #expect(
      error.fault.sentence(in: .en).hasPrefix(
        "'Waved' is neither joined nor left, a.csv:2:2 (User Action)"))
  }

  private func read(
    _ rows: [[String]],
    _ dress: Dress = Dress(
      separator: "\t", lineEnd: "\r\n", encoding: .utf16Little, quotesAll: false)
  ) throws -> RosterFile {
    try RosterReader.read(bytes: dress.bytes(rows), name: "a.csv", session: World.session())
  }
}
