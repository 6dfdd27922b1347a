import Domain

/// The people that may stand behind a row, found by office, by e-mail, by number and by name.
///
/// A class, since copies of so many arrays for each row would cost more than to look into them.
final class People: Sendable {
  /// By office, so that an office's people stand together.
  let candidates: [Candidate]
  let vocabulary: Vocabulary
  /// The words of everybody's names, one person after the other.
  private let nameWords: [Int32]
  private let nameStarts: [Int32]
  /// The letters of everybody's name, one person after the other.
  private let texts: [UInt8]
  private let letters: [UInt32]
  private let textStarts: [Int]
  /// Who bears each word, in the order of `candidates`.
  private let bearers: [[Int32]]
  private let ranges: [Office.Code: Range<Int>]
  private let byEmail: [String: [Int]]
  private let byNumber: [String: [Int]]
  private let byID: [Int64: Int]

  init(_ people: [Candidate]) {
    let candidates = people.sorted { ($0.office, $0.staffID) < ($1.office, $1.staffID) }
    var vocabulary = Vocabulary()
    var nameWords: [Int32] = []
    var nameStarts: [Int32] = [0]
    var texts: [UInt8] = []
    var letters: [UInt32] = []
    var textStarts: [Int] = [0]
    var bearers: [[Int32]] = []
    var ranges: [Office.Code: Range<Int>] = [:]
    var byEmail: [String: [Int]] = [:]
    var byNumber: [String: [Int]] = [:]
    var byID: [Int64: Int] = [:]
    byID.reserveCapacity(candidates.count)
    var start = 0
    for (index, candidate) in candidates.enumerated() {
      if candidate.office != candidates[start].office { start = index }
      ranges[candidate.office] = start..<index + 1
      byID[candidate.staffID] = index
      if let email = candidate.email.map(Self.address), !email.isEmpty {
        byEmail[email, default: []].append(index)
      }
      if let number = candidate.number { byNumber[number.text, default: []].append(index) }
      for word in PersonName.parse(candidate.name).tokens {
        let id = vocabulary.insert(Spelling.canonical(word))
        if nameWords.count > Int(nameStarts[index]) { texts.append(0x20) }
        texts += vocabulary.words[Int(id)]
        nameWords.append(id)
        if Int(id) == bearers.count { bearers.append([]) }
        if bearers[Int(id)].last != Int32(index) { bearers[Int(id)].append(Int32(index)) }
      }
      nameStarts.append(Int32(nameWords.count))
      letters.append(Vocabulary.letters(of: Array(texts[(textStarts.last ?? 0)...])))
      textStarts.append(texts.count)
    }
    self.candidates = candidates
    self.vocabulary = vocabulary
    self.nameWords = nameWords
    self.nameStarts = nameStarts
    self.texts = texts
    self.letters = letters
    self.textStarts = textStarts
    self.bearers = bearers
    self.ranges = ranges
    self.byEmail = byEmail
    self.byNumber = byNumber
    self.byID = byID
  }

  static func address(_ email: String) -> String {
    let address = email.lowercased()
    // Nearly all are plain; the letters of 17,000 addresses one by one take a while.
    return address.utf8.allSatisfy { (33...126).contains($0) }
      ? address : address.filter { !$0.isWhitespace }
  }

  func with(id: Int64) -> Int? { byID[id] }
  func with(email: String) -> [Int] { byEmail[Self.address(email)] ?? [] }
  func with(number: EmployeeNumber) -> [Int] { byNumber[number.text] ?? [] }
  func of(_ offices: Set<Office.Code>) -> [Range<Int>] {
    offices.sorted().compactMap { ranges[$0] }
  }
  func isEligible(_ index: Int) -> Bool { candidates[index].eligibility == .eligible }

  /// The words of somebody's name, as ids of the vocabulary.
  func words(of index: Int) -> ArraySlice<Int32> {
    nameWords[Int(nameStarts[index])..<Int(nameStarts[index + 1])]
  }

  /// A name in one text, canonical words with a blank between them.
  func text(of index: Int) -> [UInt8] { Array(texts[textStarts[index]..<textStarts[index + 1]]) }

  /// Whether a name may be so few slips from a text; quick, and true for some that are farther.
  func mayBeNear(_ index: Int, _ text: NameReading, within slips: Int) -> Bool {
    let length = textStarts[index + 1] - textStarts[index]
    return abs(length - text.text.count) <= slips
      && (letters[index] ^ text.letters).nonzeroBitCount <= 2 * slips
  }

  /// Who of a range bears a word.
  func bearers(of word: Int32, in range: Range<Int>) -> ArraySlice<Int32> {
    let all = bearers[Int(word)]
    let first = Self.position(of: range.lowerBound, in: all)
    return all[first..<Self.position(of: range.upperBound, in: all)]
  }

  /// How many bear a word.
  func count(of word: Int32) -> Int { bearers[Int(word)].count }

  /// The first position whose entry is not below the bound.
  private static func position(of bound: Int, in sorted: [Int32]) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(sorted[middle]) < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
