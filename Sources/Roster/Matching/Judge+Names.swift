import Domain

extension Judge {
  typealias Found = (index: Int, fit: NameFit)

  /// An office is named, and something that may be a name.
  mutating func named(_ display: Display) -> Verdict {
    let inOffice = inOffice(display)
    guard display.reading.isWeak else { return inOffice }
    // A bare region's name may be the person's own: both readings must agree.
    let whole = NameContent(display.rest).shown
    let bearers = fits(reading(whole), in: matcher.invitedRanges).filter {
      $0.fit.isExact && people.isEligible($0.index)
    }
    if bearers.isEmpty { return inOffice }
    if inOffice.outcome == .staff {
      if bearers.allSatisfy({ people.candidates[$0.index].staffID == inOffice.staffID }) {
        return inOffice
      }
      return review(
        Words(id: "nama wilayah bisa nama orang", en: "the region's name may be a person's"),
        office: display.reading.office,
        among: offers(bearers)
          + (inOffice.staffID.flatMap(people.with(id:)).map {
            [($0, inOffice.score, inOffice.reason)]
          } ?? []))
    }
    return byName(alone: whole, display.post)
  }

  private mutating func inOffice(_ display: Display) -> Verdict {
    let (office, content) = (display.reading, display.content)
    let name = reading(content.shown)
    let ranges = people.of(office.codes)
    let found = fits(name, in: ranges)
    guard !office.isContradictory else { return undecided(unclear(office), found, office) }
    let exact = found.filter { $0.fit.isExact }
    let eligible = exact.filter { people.isEligible($0.index) }
    if let only = eligible.first, eligible.count == 1 {
      if let rivals = rivals(of: only, content.shown, found) {
        return undecided(several(rivals + 1), found, office)
      }
      return staff(only.index, score: Self.score(only.fit, hasOffice: true), reason(only))
    }
    if eligible.count > 1 {
      return byPost(display.post, among: eligible)
        ?? undecided(several(eligible.count), found, office)
    }
    if !exact.isEmpty { return undecided(Self.notOnThatDay, found, office) }
    // Of an office that was not invited only a name in full will do.
    if office.codes.allSatisfy(matcher.isInvited),
      let verdict = likeliest(name, found, in: ranges, hasOffice: true)
    {
      return verdict
    }
    if found.isEmpty {
      let elsewhere = fits(name, in: matcher.invitedRanges).filter { $0.fit.strange == 0 }
      let codes = office.codes.sorted().prefix(4).map(\.text).joined(separator: ", ")
      return undecided(
        Words(
          id: "tidak ada nama itu di satker \(codes)", en: "nobody is called so in office \(codes)"),
        elsewhere, office)
    }
    return undecided(
      Words(id: "nama tidak cocok penuh", en: "the name does not fit in full"), found, office)
  }

  /// No office is named: two words of a name that one invited person bears decide.
  mutating func byName(alone shown: [ShownWord], _ post: PostReading) -> Verdict {
    let name = reading(shown)
    let found = fits(name, in: matcher.invitedRanges)
    let exact = found.filter { $0.fit.isExact }
    let eligible = exact.filter { people.isEligible($0.index) }
    if let only = eligible.first, eligible.count == 1 {
      // One word is enough only where it is all of the name, and nobody's name is like it.
      let isAll = only.fit.own == 1 && only.fit.telling == 1 && found.count == 1
      if only.fit.whole > 1 || isAll {
        if let rivals = rivals(of: only, shown, found) {
          return undecided(several(rivals + 1), found, nil)
        }
        return staff(only.index, score: Self.score(only.fit, hasOffice: false), reason(only))
      }
      return undecided(
        Words(id: "satu kata nama tanpa satker", en: "one word of a name and no office"), found, nil
      )
    }
    if eligible.isEmpty, !exact.isEmpty { return undecided(Self.notOnThatDay, exact, nil) }
    if exact.count > 1 {
      let isEnough = eligible.allSatisfy { $0.fit.whole > 1 }
      return (isEnough ? byPost(post, among: eligible) : nil)
        ?? undecided(several(exact.count), exact, nil)
    }
    if found.isEmpty {
      return Verdict(
        outcome: .unknown, score: 0.5,
        reason: Words(id: "tidak ada peserta bernama itu", en: "nobody invited is called so"))
    }
    if exact.isEmpty, shown.count > 1,
      let verdict = likeliest(name, found, in: matcher.invitedRanges, hasOffice: false)
    {
      return verdict
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

  private static let notOnThatDay = Words(
    id: "yang bernama itu tidak bertugas pada hari itu",
    en: "who is called so was not on the staff on that day")

  func several(_ count: Int) -> Words {
    Words(id: "cocok dengan \(count) orang", en: "fits \(count) people")
  }

  /// The best of them; putting hundreds of reasons into words would take longer than to find them.
  func offers(_ found: [Found]) -> [Offer] {
    let shares = found.map { (index: $0.index, share: $0.fit.share, fit: $0.fit) }
    let best = shares.sorted {
      ($1.share, people.candidates[$0.index].staffID)
        < ($0.share, people.candidates[$1.index].staffID)
    }
    return best.prefix(Self.mostSuggestions).map { ($0.index, $0.share, $0.fit.words) }
  }

  func undecided(_ reason: Words, _ found: [Found], _ reading: OfficeReading?) -> Verdict {
    review(reason, office: reading?.office, among: offers(found))
  }

  func reason(_ found: Found) -> Words {
    let office = people.candidates[found.index].office
    let place = offices.words(for: office)
    return Words(
      id: "\(found.fit.words.id), satker \(place.id)",
      en: "\(found.fit.words.en), office \(place.en)")
  }

  /// 0 to 1: more words and an office make it surer.
  static func score(_ fit: NameFit, hasOffice: Bool) -> Double {
    min(0.98, (hasOffice ? 0.7 : 0.6) + 0.12 * Double(fit.whole) + 0.04 * Double(fit.begun))
  }
}
