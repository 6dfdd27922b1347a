import Domain

extension Judge {
  /// An address belongs to one person; a display name that says otherwise is left to a person.
  mutating func byEmail(_ display: Display) -> Verdict? {
    for address in display.addresses {
      let found = people.with(email: address)
      let eligible = found.filter(people.isEligible)
      let same = Words(id: "e-mail sama", en: "same e-mail")
      if eligible.count > 1 {
        // A name that fits one of them alone tells who sits there.
        let exact = fits(reading(display.content.shown), among: eligible).filter(\.fit.isExact)
        if exact.count == 1, let only = exact.first { return staff(only.index, score: 0.95, same) }
        if let verdict = byNumberColumn(display, among: eligible) { return verdict }
        return review(
          Words(
            id: "e-mail dipakai \(eligible.count) orang",
            en: "\(eligible.count) people have this e-mail"),
          among: found.map { ($0, 0.9, same) })
      }
      guard let index = eligible.first ?? found.first else { continue }
      if let contrary = contrary(display, to: index) {
        return review(
          contrary, office: people.candidates[index].office, among: [(index, 0.6, same)])
      }
      if let another = another(than: index, by: display.columns.number) {
        return review(
          Words(
            id: "e-mail dan NIP milik orang yang berbeda",
            en: "the e-mail and the NIP are of different people"),
          among: [
            (index, 0.6, same), (another, 0.6, Words(id: "NIP sama", en: "same NIP")),
          ])
      }
      return staff(index, score: 1, same)
    }
    return nil
  }

  private func fits(_ name: NameReading, among some: [Int]) -> [Found] {
    some.map { ($0, name.fit(to: $0, in: people)) }
  }

  /// Whether the row's address, nobody's on the list, is made of a name that this person has not:
  /// `mutia.daud@…` is no Muhammad Daud.
  mutating func namesAnother(_ display: Display, _ index: Int) -> Bool {
    guard let address = display.addresses.first, display.accountOffice == nil else { return false }
    let words = address.prefix { $0 != "@" }.lowercased()
      .split { !("a"..."z").contains($0) }.map(String.init)
    let names = words.filter {
      $0.utf8.count > 3 && people.vocabulary.id(of: Array(Spelling.canonical($0).utf8)) != nil
    }
    // One word may be a child's or a firm's; of a name in full some word is the person's own.
    guard names.count > 1 else { return false }
    let fit = reading(names.map(ShownWord.init(plain:))).fit(to: index, in: people)
    return fit.strange > 0
  }

  /// What in the display name speaks against the account's owner.
  private mutating func contrary(_ display: Display, to index: Int) -> Words? {
    let content = display.content
    if content.isPair {
      return Words(id: "dua orang dalam satu nama", en: "two people in one name")
    }
    guard !content.shown.isEmpty else { return contraryWithoutName(display, to: index) }
    let name = reading(content.shown)
    let fit = name.fit(to: index, in: people)
    let other = Words(
      id: "akun seseorang dengan nama orang lain", en: "somebody's account under another's name")
    if fit.strange == 0 { return nil }
    let own = people.text(of: index)
    let begins = name.text.first == own.first
    let allowed = max(begins ? 2 : Spelling.mostSlips(name.text.count), name.text.count / 5)
    let isAnothers = fits(name, in: matcher.invitedRanges).contains {
      $0.index != index && $0.fit.strange == 0 && $0.fit.near == 0 && $0.fit.isSomething
    }
    if isAnothers || isSomebodyElseThere(content.shown, beside: index) { return other }
    if Spelling.distance(name.text, own, atMost: allowed) <= allowed { return nil }
    if fit.isSomething || fit.begun > 0 {
      // Part of it is the owner's: a nickname or a title we do not know.
      return fit.strange > fit.whole + fit.alike + fit.near ? other : nil
    }
    return other
  }

  /// A word that is none of the owner's is a colleague's: `Retno / Bagus`.
  private mutating func isSomebodyElseThere(_ shown: [ShownWord], beside index: Int) -> Bool {
    let office = people.of([people.candidates[index].office])
    return shown.contains { word in
      let alone = reading([word])
      let fit = alone.fit(to: index, in: people)
      return fit.strange > 0 && fits(alone, in: office).contains { $0.fit.isExact }
    }
  }

  private func contraryWithoutName(_ display: Display, to index: Int) -> Words? {
    let content = display.content
    if let rank = content.post.rank {
      let held = PostReading(text: people.candidates[index].post)
      let agrees = (content.post.agreement(with: held) ?? 0) > 0.5
      return agrees || rank == held.rank && content.post.subjects.isEmpty
        ? nil
        : Words(
          id: "akun seseorang dengan jabatan lain", en: "somebody's account under another post")
    }
    guard display.reading.isNamed || !content.rooms.isEmpty || !content.posts.isEmpty else {
      return nil
    }
    return Words(
      id: "akun seseorang dengan nama satker saja",
      en: "somebody's account under an office's name only")
  }
}
