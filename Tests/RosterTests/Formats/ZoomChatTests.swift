import Domain
import Roster
import Testing

struct ZoomChatTests {
  @Test(arguments: [
    ("09:03:12 From  KPU KAB. BLORA  to  Everyone:\r\n\tHadir, 6 orang\r\n", "KPU KAB. BLORA"),
    ("09:03:12 From KPU Blora to Everyone:\n\thadir", "KPU Blora"),
    ("09:03:12\t From  Retno, S.Sos. : \"hadir to all: ya", "Retno, S.Sos."),
    ("09:03:12\tRetno \"Ibu\" K:\thadir: saya", "Retno \"Ibu\" K"),
    ("09:03:12 Dari Retno ke Semua Orang:\n\thadir", "Retno"),
    ("2025-11-26 09:03:12 From Retno to Everyone:\n\thadir", "Retno"),
    ("09:03:12 From  Retno  to  Suwarto(Direct Message):\n\thalo", "Retno"),
  ])
  func theWriterIsTaken(text: String, writer: String) throws {
    let roster = try read(text)
    #expect(roster.kind == .zoomChat)
    #expect(roster.participants.map(\.displayName) == [writer])
    #expect(roster.participants.first?.proof == .chat)
    #expect(roster.participants.first?.signedAt?.description == "2025-11-26T02:03:12Z")
  }

  @Test func messagesAreNotReadForNames() throws {
    let roster = try read(
      """
      09:03:12 From  KPU Blora  to  Everyone:
      \tHadir: Bagus, Sri
      \t09:04 rapat
      09:10:00 From  KPU Blora  to  Everyone:
      \t"Siap
      """)
    #expect(roster.participants.map(\.displayName) == ["KPU Blora"])
    #expect(roster.participants.first?.joins == 2)
    #expect(try roster.participants.first?.seconds(within: World.session()) == 0)
  }

  @Test(arguments: ["09:03:12", "09:03:12 Retno", "99:03:12 From a to b:", "From a to b:"])
  func otherLinesAreNoChat(text: String) throws {
    #expect(throws: RosterError.self) { try read(text) }
  }

  private func read(_ text: String) throws -> RosterFile {
    try RosterReader.read(bytes: Array(text.utf8), name: "a.txt", session: World.session())
  }
}
