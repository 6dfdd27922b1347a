import Domain
import Foundation
import Roster
import Testing

/// What a damaged file is made from, and what holds of every file.
enum DamagedFile {
  /// Every sample, and a workbook, an archive and the formats that have no sample.
  static func originals() throws -> [(name: String, bytes: [UInt8])] {
    let folder = URL(filePath: Places.sample("")).path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    var files = try names.map { name in
      (name: name, bytes: [UInt8](try Data(contentsOf: URL(filePath: Places.sample(name)))))
    }
    #expect(files.count > 10)
    let joins = [
      JoinFile.Join(name: "Retno, S.Sos.", start: 9 * 3600, end: 10 * 3600),
      JoinFile.Join(name: "Suwarto", start: 9 * 3600, end: 11 * 3600),
    ]
    let dress = Dress(separator: ",", lineEnd: "\r\n", encoding: .utf8, quotesAll: false)
    for format in JoinFile.allCases {
      files.append((format.rawValue, dress.bytes(format.rows(joins))))
    }
    files += try workbooks()
    return files
  }

  /// The samples' own session, and one of another day.
  static func sessions() throws -> [SessionTime] {
    [try World.session(), try World.session(on: "1970-01-01")]
  }

  static func check(
    _ bytes: [UInt8], name: String, _ session: SessionTime, _ story: String
  ) throws {
    do {
      let roster = try RosterReader.read(bytes: bytes, name: name, session: session)
      let story = Comment(rawValue: "\(name), \(story)")
      #expect(!roster.participants.isEmpty, story)
      #expect(
        roster.participants.reduce(roster.waitingRows + roster.absentRows) { $0 + $1.joins }
          == roster.rowCount, story)
      for participant in roster.participants {
        let apart = zip(participant.spans, participant.spans.dropFirst()).allSatisfy {
          $0.end < $1.start
        }
        #expect(apart, story)
        #expect(
          (0...session.scheduledSeconds).contains(participant.seconds(within: session)), story)
        let isTimed = participant.proof.rawValue <= Proof.total.rawValue
        #expect(isTimed || participant.seconds(within: session) == 0, story)
      }
      #expect(roster.notes.allSatisfy { !$0.id.isEmpty && !$0.en.isEmpty }, story)
    } catch {
      let story = Comment(rawValue: "\(name), \(story)")
      #expect(error.fault.place?.file == name, story)
      #expect(!error.fault.sentence(in: .id).isEmpty, story)
    }
  }
}
