import Domain

extension Matcher {
  typealias Found = (index: Int, fit: NameFit)

  /// People of the invited offices who share a word with the name shown.
  func eligible(of shown: [ShownWord]) -> [Int] {
    people.sharing(shown).filter {
      invited.isEmpty || invited.contains(people.candidates[$0].office)
    }
  }

  func fits(_ shown: [ShownWord], among pool: [Int]) -> [Found] {
    pool.map { ($0, people.fit(shown, to: $0)) }.filter { $0.fit.isSomething }
  }

  /// An office is named, and something that may be a name.
  /// - Parameter whole: the same display name read as if its office were part of the name.
  func named(_ content: NameContent, _ reading: OfficeReading, _ whole: NameContent) -> Verdict {
    let inOffice = byName(content.shown, in: reading)
    guard reading.isWeak else { return inOffice }
    // A bare region's name may be the person's own: both readings must agree.
    let bearers = fits(whole.shown, among: eligible(of: whole.shown)).filter { $0.fit.isExact }
    if bearers.isEmpty { return inOffice }
    if inOffice.outcome == .staff {
      if bearers.allSatisfy({ people.candidates[$0.index].staffID == inOffice.staffID }) {
        return inOffice
      }
      return review(
        Words(id: "nama wilayah bisa nama orang", en: "the region's name may be a person's"),
        office: reading.office,
        among: bearers.map { ($0.index, $0.fit.share, $0.fit.words) }
          + (inOffice.staffID.flatMap(people.with(id:)).map {
            [($0, inOffice.score, inOffice.reason)]
          } ?? []))
    }
    return byName(alone: whole.shown)
  }

  private func byName(_ shown: [ShownWord], in reading: OfficeReading) -> Verdict {
    let found = fits(shown, among: people.of(reading.codes))
    guard !reading.isContradictory else { return undecided(unclear(reading), found, reading) }
    let exact = found.filter { $0.fit.isExact }
    let near = found.filter { $0.fit.isNear }
    if exact.count > 1 { return undecided(several(exact.count), found, reading) }
    if let only = exact.first {
      if let rivals = rivals(of: only, shown, found) {
        return undecided(several(rivals + 1), found, reading)
      }
      // Where the office is one of two, one word is too little to choose by.
      guard reading.office != nil || only.fit.whole > 1 else {
        return undecided(unclear(reading), found, reading)
      }
      return staff(only.index, score: Self.score(only.fit, hasOffice: true), reason(only))
    }
    if let only = near.first, reading.office != nil, Self.isPlain(only.fit),
      !found.contains(where: { $0.index != only.index && $0.fit.whole >= only.fit.whole })
    {
      return staff(only.index, score: Self.score(only.fit, hasOffice: true), reason(only))
    }
    if found.isEmpty {
      let elsewhere = fits(shown, among: eligible(of: shown)).filter { $0.fit.strange == 0 }
      let codes = reading.codes.sorted().map(\.text).joined(separator: ", ")
      return undecided(
        Words(
          id: "tidak ada nama itu di satker \(codes)", en: "nobody is called so in office \(codes)"),
        elsewhere, reading)
    }
    return undecided(
      Words(id: "nama tidak cocok penuh", en: "the name does not fit in full"), found, reading)
  }

  /// No office is named: two words of a name that one invited person bears decide.
  func byName(alone shown: [ShownWord]) -> Verdict {
    let found = fits(shown, among: eligible(of: shown))
    let exact = found.filter { $0.fit.isExact }
    if exact.count == 1, let only = exact.first, only.fit.whole > 1 {
      if let rivals = rivals(of: only, shown, found) {
        return undecided(several(rivals + 1), found, nil)
      }
      return staff(only.index, score: Self.score(only.fit, hasOffice: false), reason(only))
    }
    if exact.count > 1 { return undecided(several(exact.count), exact, nil) }
    if !exact.isEmpty {
      return undecided(
        Words(id: "satu kata nama tanpa satker", en: "one word of a name and no office"), found, nil
      )
    }
    if found.isEmpty {
      return Verdict(
        outcome: .unknown, score: 0.5,
        reason: Words(id: "tidak ada peserta bernama itu", en: "nobody invited is called so"))
    }
    return undecided(
      Words(id: "nama tidak cocok penuh", en: "the name does not fit in full"), found, nil)
  }

  /// How many others bear all that is shown in full, where only a letter speaks against them that is
  /// no sure initial: `Laila i` may be Laila Ali, `N Wayan` may be I Wayan. Nil where there are none.
  private func rivals(of only: Found, _ shown: [ShownWord], _ found: [Found]) -> Int? {
    guard only.fit.begun > 0 else { return nil }
    let leads = shown.first.map { $0.plain.utf8.count == 1 && !$0.hasDot } ?? false
    guard leads || shown.contains(where: \.isSmallLetter) else { return nil }
    let count = found.count { $0.index != only.index && $0.fit.whole >= only.fit.whole }
    return count > 0 ? count : nil
  }

  /// One slip beside a word that is right. Whoever else has that word may be meant as well.
  private static func isPlain(_ fit: NameFit) -> Bool { fit.near == 1 && fit.telling > 0 }

  private func several(_ count: Int) -> Words {
    Words(id: "cocok dengan \(count) orang", en: "fits \(count) people")
  }

  private func undecided(_ reason: Words, _ found: [Found], _ reading: OfficeReading?) -> Verdict {
    review(
      reason, office: reading?.office, among: found.map { ($0.index, $0.fit.share, $0.fit.words) })
  }

  private func reason(_ found: Found) -> Words {
    let office = people.candidates[found.index].office
    return Words(
      id: "\(found.fit.words.id), satker \(office)", en: "\(found.fit.words.en), office \(office)")
  }

  /// 0 to 1: more words and an office make it surer, slips less so.
  private static func score(_ fit: NameFit, hasOffice: Bool) -> Double {
    let sum = (hasOffice ? 0.7 : 0.6) + 0.12 * Double(fit.whole) + 0.04 * Double(fit.begun)
    return min(0.98, sum) - 0.08 * Double(fit.near)
  }
}
