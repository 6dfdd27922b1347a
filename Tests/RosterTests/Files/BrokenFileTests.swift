import Domain
import Foundation
import Roster
import Testing

/// A file that was damaged on its way is read or refused; it never stops the program.
struct BrokenFileTests {
  private static let samples = [
    "zoom_form1_with_meeting_block.csv", "zoom_form2_no_block.csv",
    "zoom_form2_resaved_excel_id.csv", "zoom_form1_unique_users_with_block.csv",
    "teams_attendance_report_utf16.csv",
  ]

  @Test(arguments: Seed.some(200)) func isReadOrRefused(seed: Seed) throws {
    var seed = seed
    let name = try #require(Self.samples.randomElement(using: &seed))
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: Places.sample(name))))
    for _ in 0..<Int.random(in: 1...6, using: &seed) {
      let index = Int.random(in: 0..<bytes.count, using: &seed)
      switch Int.random(in: 0..<4, using: &seed) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &seed)
      case 1: bytes.remove(at: index)
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &seed), at: index)
      default: bytes.removeSubrange(max(1, index)...)
      }
      if bytes.isEmpty { bytes = [0x0A] }
    }
    let session = try World.session()
    do {
      let roster = try RosterReader.read(bytes: bytes, name: name, session: session)
      #expect(!roster.participants.isEmpty)
      #expect(
        roster.participants.reduce(0) { $0 + $1.joins } + roster.waitingRows == roster.rowCount)
      #expect(roster.participants.allSatisfy { $0.spans == $0.spans.sorted() })
    } catch {
      #expect(error.fault.place?.file == name)
      #expect(!error.fault.sentence(in: .id).isEmpty)
    }
  }

  @Test(arguments: Seed.some(60)) func noBytesStopTheReader(seed: Seed) throws {
    var seed = seed
    let bytes = (0..<Int.random(in: 1...400, using: &seed)).map { _ in
      UInt8.random(in: 0...255, using: &seed)
    }
    let session = try World.session()
    #expect(throws: RosterError.self) {
      try RosterReader.read(bytes: bytes, name: "a.csv", session: session)
    }
  }
}
