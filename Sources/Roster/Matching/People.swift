import Domain

/// The people that may stand behind a row, found by office, by e-mail, by number and by name.
struct People: Sendable {
  let candidates: [Candidate]
  private let names: [NameWords]
  private var byOffice: [Office.Code: [Int]] = [:]
  private var byEmail: [String: [Int]] = [:]
  private var byNumber: [String: [Int]] = [:]
  private var byWord: [String: [Int]] = [:]
  private var byID: [Int64: Int] = [:]
  /// Words of names by the first letter of their sound.
  private var vocabulary: [UInt8: [(word: String, sound: [UInt8])]] = [:]

  init(_ candidates: [Candidate]) {
    self.candidates = candidates
    names = candidates.map { NameWords($0.name) }
    for (index, candidate) in candidates.enumerated() {
      byID[candidate.staffID] = index
      byOffice[candidate.office, default: []].append(index)
      if let email = candidate.email.map(Self.address), !email.isEmpty {
        byEmail[email, default: []].append(index)
      }
      if let number = candidate.number { byNumber[number.text, default: []].append(index) }
      for word in Set(names[index].words) {
        if byWord[word] == nil, let first = Spelling.sound(word).first {
          vocabulary[first, default: []].append((word, Spelling.sound(word)))
        }
        byWord[word, default: []].append(index)
      }
    }
  }

  static func address(_ email: String) -> String { String(trimmed(email)).lowercased() }

  func with(id: Int64) -> Int? { byID[id] }
  func with(email: String) -> [Int] { byEmail[Self.address(email)] ?? [] }
  func with(number: EmployeeNumber) -> [Int] { byNumber[number.text] ?? [] }
  func of(_ offices: Set<Office.Code>) -> [Int] { offices.sorted().flatMap { byOffice[$0] ?? [] } }

  /// Everybody one of whose words is shown, or nearly.
  func sharing(_ words: [ShownWord]) -> [Int] {
    var found: Set<Int> = []
    for word in words {
      found.formUnion(byWord[word.canonical] ?? [])
      guard word.plain.utf8.count > 2, let first = word.sound.first else { continue }
      for known in vocabulary[first] ?? [] where Spelling.isNear(known.sound, word.sound) {
        found.formUnion(byWord[known.word] ?? [])
      }
    }
    return found.sorted()
  }

  func fit(_ words: [ShownWord], to index: Int) -> NameFit { NameFit(of: words, to: names[index]) }

  /// How many of the words stand in the person's post.
  func postWords(_ words: [String], of index: Int) -> Int {
    let post = Set(PersonName.words(of: candidates[index].post))
    return words.count { post.contains($0) }
  }
}
