import Domain

/// What should be known about one row that was kept, or about one that was not counted.
public struct Remark: Hashable, Sendable {
  /// From 1.
  public var line: Int
  public var words: Words

  public init(line: Int, _ words: Words) { (self.line, self.words) = (line, words) }

  /// `baris 5: …`
  public var sentence: Words {
    Words(id: "baris \(line): \(words.id)", en: "row \(line): \(words.en)")
  }
}

/// The remarks of a file: all are counted, the first are kept.
struct Remarks {
  private(set) var kept: [Remark] = []
  private(set) var count = 0
  /// What concerns the file as a whole.
  private var ofFile: [Words] = []

  mutating func addToFile(_ words: Words) { ofFile.append(words) }

  mutating func add(_ line: Int, _ words: Words) {
    count += 1
    if kept.count < Limits.remarks { kept.append(Remark(line: line, words)) }
  }

  /// What stands among the notes of the file: the first few in full.
  var notes: [Words] {
    let first = kept.prefix(Self.shown).map(\.sentence)
    let rest = count - first.count
    guard rest > 0 else { return ofFile + first }
    return ofFile + first + [
      Words(
        id: "dan \(rest) catatan lain per baris", en: "and \(rest) more remarks on rows")
    ]
  }

  private static let shown = 10
}
