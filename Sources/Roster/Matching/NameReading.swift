import Domain

/// A shown name held against the staff's: which words of their names each shown word may be.
struct NameReading: Sendable {
  let shown: [ShownWord]
  /// For each shown word.
  let kin: [Kin]
  /// Shown words of which nothing is known, written together with the next: `Nur hidayah`.
  let joined: [(first: Int, kin: Kin)]
  /// Words that begin a shown one which may be two of a name in one: `Sriwahyuni`.
  let begins: [(word: Int, id: Int32)]
  /// The shown words in one text, for comparing with a whole name.
  let text: [UInt8]
  /// Which letters it has.
  let letters: UInt32

  init(_ shown: [ShownWord], in people: People, kin: (String) -> Kin) {
    self.shown = shown
    self.kin = shown.map { $0.plain.utf8.count > 1 ? kin($0.canonical) : Self.letter($0, people) }
    var joined: [(first: Int, kin: Kin)] = []
    for index in shown.indices.dropLast()
    where !self.kin[index].isKnown || !self.kin[index + 1].isKnown {
      let found = kin(shown[index].plain + shown[index + 1].plain)
      if !found.isEmpty { joined.append((index, found)) }
    }
    self.joined = joined
    var begins: [(word: Int, id: Int32)] = []
    for (index, known) in self.kin.enumerated() where !known.isKnown {
      let bytes = Array(shown[index].plain.utf8)
      guard (5...Self.longest).contains(bytes.count) else { continue }
      for length in 2..<bytes.count - 1 {
        if let id = people.vocabulary.id(of: Array(bytes[..<length])) { begins.append((index, id)) }
        if let id = people.vocabulary.id(of: Array(bytes[length...])) { begins.append((index, id)) }
      }
    }
    self.begins = begins
    text = Array(shown.map { Array($0.canonical.utf8) }.joined(separator: [0x20]))
    letters = Vocabulary.letters(of: text)
  }

  /// No two words of a name are longer together.
  private static let longest = 60

  /// Words that are no names, held against names all the same: only the very words count.
  init(roomWords: [String], in people: People) {
    self.init(roomWords.map(ShownWord.init(plain:)), in: people) { word in
      var kin = Kin()
      if let id = people.vocabulary.id(of: Array(word.utf8)) { kin.add(id, .same) }
      return kin
    }
  }

  /// `I` of `I Wayan` is a name's word, but no slip of another.
  private static func letter(_ word: ShownWord, _ people: People) -> Kin {
    Kin(isKnown: !word.hasDot && people.vocabulary.id(of: Array(word.plain.utf8)) != nil)
  }

  /// How the words shown fit somebody's name; the surest words are given away first, so that an
  /// initial takes no word that another shows in full.
  func fit(to index: Int, in people: People) -> NameFit {
    let name = people.words(of: index)
    var fit = NameFit(own: name.count)
    // One bit for each word that is still to be explained, or to be given away.
    var open = Bits(count: shown.count)
    var free = Bits(count: name.count)
    let everybody = people.candidates.count
    func bits(_ id: Int32) -> Double { Double(everybody).bits(over: Double(people.count(of: id))) }
    // Where in the name each shown word was found.
    var places = [Int](repeating: -1, count: shown.count)
    func take(for word: Int, _ fits: (Int32) -> Bool) -> Int32? {
      for (place, id) in name.enumerated() where free.contains(place) && fits(id) {
        free.remove(place)
        places[word] = place
        return id
      }
      return nil
    }

    for word in shown.indices where open.contains(word) {
      guard let id = take(for: word, { isSame(word, $0, people) }) else { continue }
      open.remove(word)
      fit.whole += 1
      fit.telling += shown[word].plain.utf8.count >= 3 ? 1 : 0
      fit.rarity += bits(id)
    }
    for word in shown.indices.dropLast() where open.contains(word) && isSexMark(word) {
      // The list leaves it out: `I Ketut Sumerta` is `Ketut Sumerta` there.
      if !name.contains(where: { people.vocabulary.isSexMark($0) }) { open.remove(word) }
    }
    if open.isEmpty, shown.count <= Bits.most {
      fit.isReordered = Self.isReordered(places)
      return fit
    }
    for word in shown.indices where open.contains(word) && shown[word].isShortened {
      guard take(for: word, { people.vocabulary.word($0, startsWith: shown[word].plain) }) != nil
      else {
        continue
      }
      open.remove(word)
      fit.begun += 1
      fit.rarity += 3
    }
    for slips in 0...2 where !open.isEmpty {
      for word in shown.indices where open.contains(word) {
        let degree: Kin.Degree = slips == 0 ? .alike : .slips(slips)
        guard let id = take(for: word, { kin[word].degree(of: $0) == degree }) else { continue }
        open.remove(word)
        fit.alike += slips == 0 ? 1 : 0
        fit.near += slips == 0 ? 0 : 1
        fit.slips += slips
        fit.short += slips > 0 && shown[word].plain.utf8.count < 5 ? 1 : 0
        fit.known += slips > 0 && kin[word].hasNearer(than: slips) ? 1 : 0
        fit.rarity += max(0, bits(id) - 2 * Double(slips))
      }
      // `Trihidayat` is two words before it is a slip of the second.
      if !open.isEmpty, slips < 2 { splitWords(&open, &free, name, &fit, people, atMost: slips) }
    }
    if !open.isEmpty { joinPairs(&open, &free, name, &fit) }
    fit.strange = open.count + max(0, shown.count - Bits.most)
    fit.isReordered = Self.isReordered(places)
    for word in shown.indices where open.contains(word) {
      fit.known += kin[word].hasNearer(than: 3) ? 1 : 0
      let letters = Array(shown[word].canonical.utf8)
      let isOther = name.contains {
        Spelling.isOtherSex(people.vocabulary.words[Int($0)], letters)
      }
      let isInitial = shown[word].isShortened && !shown[word].isSmallLetter
      fit.contrary += isOther || isInitial ? 1 : 0
    }
    return fit
  }

  /// `I` or `Ni` before a Balinese name.
  private func isSexMark(_ word: Int) -> Bool {
    ["i", "ni"].contains(shown[word].plain) && !shown[word].hasDot
      && Spelling.balinese.contains(shown[word + 1].canonical)
  }

  private static func isReordered(_ places: [Int]) -> Bool {
    var last = -1
    for place in places where place >= 0 {
      if place < last { return true }
      last = place
    }
    return false
  }

  private func isSame(_ word: Int, _ id: Int32, _ people: People) -> Bool {
    if shown[word].plain.utf8.count > 1 { return kin[word].degree(of: id) == .same }
    // `I` of `I Wayan`: a letter is looked up in no vocabulary.
    return !shown[word].hasDot && people.vocabulary.isLetter(id, shown[word].plain)
  }

  /// Two shown words that are one of the name.
  private func joinPairs(
    _ open: inout Bits, _ free: inout Bits, _ name: ArraySlice<Int32>, _ fit: inout NameFit
  ) {
    for pair in joined where open.contains(pair.first) && open.contains(pair.first + 1) {
      for (place, id) in name.enumerated() where free.contains(place) {
        guard let degree = pair.kin.degree(of: id) else { continue }
        free.remove(place)
        open.remove(pair.first)
        open.remove(pair.first + 1)
        // A blank more or less is no other spelling.
        fit.whole += degree == .same ? 1 : 0
        fit.telling += degree == .same ? 1 : 0
        fit.alike += degree == .same ? 0 : 1
        if case .slips(let count) = degree { fit.slips += count }
        break
      }
    }
  }

  /// A shown word that is two of the name.
  private func splitWords(
    _ open: inout Bits, _ free: inout Bits, _ name: ArraySlice<Int32>, _ fit: inout NameFit,
    _ people: People, atMost most: Int
  ) {
    for word in shown.indices
    where open.contains(word) && (5...Self.longest).contains(shown[word].plain.utf8.count) {
      let length = shown[word].plain.utf8.count
      for place in 0..<max(0, name.count - 1) {
        guard free.contains(place), free.contains(place + 1) else { continue }
        let first = name.startIndex + place
        let (a, b) = (name[first], name[first + 1])
        guard abs(people.vocabulary.count(of: a, b) - length) <= most else { continue }
        let both = people.vocabulary.words[Int(a)] + people.vocabulary.words[Int(b)]
        let bytes = Array(shown[word].plain.utf8)
        let slips = Spelling.distance(both, bytes, atMost: most)
        guard slips <= most else { continue }
        free.remove(place)
        free.remove(place + 1)
        open.remove(word)
        fit.whole += slips == 0 ? 2 : 0
        fit.telling += slips == 0 ? 1 : 0
        fit.alike += slips == 0 ? 0 : 2
        fit.slips += slips
        break
      }
    }
  }
}

/// A set of the first 64 numbers; a display name has no more words that count.
private struct Bits {
  private var bits: UInt64

  static let most = 64

  init(count: Int) { bits = count >= Self.most ? .max : (1 << UInt64(count)) - 1 }

  var isEmpty: Bool { bits == 0 }
  var count: Int { bits.nonzeroBitCount }
  func contains(_ place: Int) -> Bool { place < Self.most && bits & (1 << UInt64(place)) != 0 }
  mutating func remove(_ place: Int) { bits &= ~(1 << UInt64(place)) }
}

extension Double {
  /// How many bits of surprise there are in something that `part` of this many have.
  fileprivate func bits(over part: Double) -> Double {
    guard part > 0, self > part else { return 0 }
    var (ratio, bits) = (self / part, 0.0)
    while ratio >= 2 {
      ratio /= 2
      bits += 1
    }
    return bits + ratio - 1
  }
}
