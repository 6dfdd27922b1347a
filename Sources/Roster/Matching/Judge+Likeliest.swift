import Domain

extension Judge {
  /// The person whom a name spelled otherwise means, where one is sure enough. Nil leaves the row
  /// to a person.
  ///
  /// Two measures must agree on who it is: what must have gone wrong with the words, and how far the
  /// letters are from the whole name.
  mutating func likeliest(
    _ name: NameReading, _ found: [Found], in ranges: [Range<Int>], hasOffice: Bool
  ) -> Verdict? {
    let pool = hasOffice ? ranges.flatMap { $0 } : found.map(\.index)
    let letters = max(1, name.text.count)
    let nearest = nearest(to: name, among: pool, atMost: max(1, letters * 3 / 10))
    let byWords = found.min(by: { Self.isCheaper($0, than: $1) })
    let best: Found
    if let nearest, byWords?.index != nearest {
      // What is left of a damaged word may fit another's well: the letters must be plainly nearer.
      guard byWords.map({ $0.fit.strange > 0 || $0.fit.begun > 0 }) ?? true else { return nil }
      best = (nearest, name.fit(to: nearest, in: people))
    } else if let byWords {
      best = byWords
    } else {
      return nil
    }
    guard people.isEligible(best.index) else { return nil }
    let next = found.filter { $0.index != best.index }.map(\.fit.cost).min() ?? best.fit.cost + 3
    let distance = Spelling.distance(name.text, people.text(of: best.index), atMost: letters)
    let lead = lead(over: best, at: distance, name, in: pool)
    // Nobody else may be as near, by the words or by the letters.
    guard lead > 0, best.index == nearest || next > best.fit.cost else { return nil }
    guard best.fit.contrary == 0 else { return nil }
    guard best.fit.strange == 0 || distance <= max(1, min(2, letters / 7)) else { return nil }
    guard best.fit.strange > 0 || next > best.fit.cost else { return nil }
    let evidence = Evidence(
      best.fit, margin: next - best.fit.cost, distance: Double(distance) / Double(letters),
      lead: Double(lead), letters: letters, isOneWord: name.shown.count == 1, hasOffice: hasOffice)
    heard = Heard(staffID: people.candidates[best.index].staffID, evidence: evidence)
    let probability = Weights.probability(of: evidence)
    guard probability >= (hasOffice ? Weights.leastInOffice : Weights.leastInAudience) else {
      return nil
    }
    return staff(best.index, score: min(0.95, probability), reason(best))
  }

  private static func isCheaper(_ a: Found, than b: Found) -> Bool {
    (a.fit.cost, -a.fit.whole, -a.fit.rarity, a.index)
      < (b.fit.cost, -b.fit.whole, -b.fit.rarity, b.index)
  }

  /// Whose whole name is nearest by its letters.
  private func nearest(to name: NameReading, among pool: [Int], atMost most: Int) -> Int? {
    var (best, least): (Int?, Int) = (nil, most + 1)
    for index in pool {
      guard people.mayBeNear(index, name, within: least - 1) else { continue }
      let distance = Spelling.distance(name.text, people.text(of: index), atMost: least)
      if distance < least { (best, least) = (index, distance) }
    }
    return best
  }

  /// How many letters farther the next person's whole name is than the best one's, whether a swap
  /// counts once or twice; 0 or less where another is as near. Where one word is shown or is all of
  /// the name, it may be any word of another's.
  private func lead(over best: Found, at distance: Int, _ name: NameReading, in pool: [Int]) -> Int
  {
    let isOneWord = name.shown.count == 1 || best.fit.own == 1
    let own = people.text(of: best.index)
    let strict = Spelling.distance(name.text, own, atMost: name.text.count, swap: 2)
    var least = 4
    func look(at letters: [UInt8]) {
      guard abs(letters.count - name.text.count) <= strict + 3 else { return }
      let loose = Spelling.distance(name.text, letters, atMost: distance + 3)
      least = min(least, loose - distance)
      guard loose - distance < 3 else { return }
      least = min(
        least, Spelling.distance(name.text, letters, atMost: strict + 3, swap: 2) - strict)
    }
    for index in pool where index != best.index {
      if people.mayBeNear(index, name, within: strict + 3) { look(at: people.text(of: index)) }
      guard isOneWord else { continue }
      for word in people.words(of: index) {
        let apart = (people.vocabulary.letters(of: word) ^ name.letters).nonzeroBitCount
        if apart <= 2 * (strict + 3) { look(at: people.vocabulary.words[Int(word)]) }
      }
    }
    return least
  }
}
