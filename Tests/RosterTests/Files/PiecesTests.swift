import Domain
import Foundation
import Roster
import Testing

/// A file is read in pieces of 64 KiB: wherever one ends, in a letter, a quote or a line end, what
/// is read is what the whole would give.
struct PiecesTests {
  @Test(arguments: Dress.Encoding.allCases, Dress.lineEnds)
  func aLongFileIsReadAsAWhole(encoding: Dress.Encoding, lineEnd: String) throws {
    let dress = Dress(separator: ",", lineEnd: lineEnd, encoding: encoding, quotesAll: true)
    let face = encoding == .windows1252 ? "é" : "😀"
    let rows = (0..<2_500).map {
      ["Nur ‘Aini \($0)", String(repeating: face, count: $0 % 17), "a\"b,c"]
    }
    let bytes = dress.bytes([["nama", "wajah", "kutip"]] + rows)
    #expect(bytes.count > 1 << 16)
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }

    var records = try CSVRecords(path: file.path)
    #expect(try records.next()?.fields == ["nama", "wajah", "kutip"])
    var read: [[String]] = []
    while let record = try records.next() {
      #expect(record.line == read.count + 2)
      read.append(record.fields)
    }
    #expect(read == rows)
  }
}
