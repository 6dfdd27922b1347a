import Domain

extension Judge {
  /// Decides by the words of a row, and holds against that what its columns say otherwise.
  mutating func byColumns(_ display: Display) -> Verdict {
    let columns = display.columns
    if columns.body == .outside, !display.saysCommission {
      return Verdict(
        outcome: .guest, score: 0.9,
        reason: Words(
          id: "lembaga lain di kolom satker", en: "another body in the office's column"),
        institution: columns.officeText)
    }
    if columns.office != nil, display.words.isEmpty {
      return review(
        Words(id: "baris tanpa nama", en: "a row without a name"),
        office: display.reading.office, among: [])
    }
    var verdict = byWords(display)
    guard let id = verdict.staffID, let index = people.with(id: id) else { return verdict }
    if columns.body == .unreadable, !isOfficeShown(display) {
      return doubt(
        verdict,
        Words(
          id: "satker di kolomnya tidak dikenal: '\(columns.officeText.prefix(40))'",
          en: "the office in its column is unknown: '\(columns.officeText.prefix(40))'"))
    }
    if let number = columns.number, let own = people.candidates[index].number, own != number {
      let digits = Spelling.distance(Array(number.text.utf8), Array(own.text.utf8), atMost: 4)
      // Two digits are a slip of the pen; with more, the row may be of a namesake who is not listed.
      guard digits <= 2 else {
        return doubt(
          verdict,
          Words(id: "NIP-nya lain dari NIP orang itu", en: "its NIP is not that person's"))
      }
      verdict.reason = Words(
        id: "\(verdict.reason.id); NIP di barisnya tidak dikenal",
        en: "\(verdict.reason.en); the row's NIP is nobody's")
    }
    if columns.office != nil, !isOfficeShown(display) {
      verdict.reason = Words(
        id: "\(verdict.reason.id) (kolom satker)", en: "\(verdict.reason.en) (the office's column)")
    }
    return verdict
  }

  /// Whether the name itself names an office.
  private func isOfficeShown(_ display: Display) -> Bool {
    OfficeReading(display.rest, in: offices, isCut: display.isCut).isNamed
      && display.reading.isNamed
  }

  /// A column's NIP is one person's, who must also be called so: a slip makes it another's. Nil
  /// where it is nobody's.
  /// - Parameter some: only these may be meant; nil for everybody.
  mutating func byNumberColumn(_ display: Display, among some: [Int]? = nil) -> Verdict? {
    guard let number = display.columns.number else { return nil }
    let found = people.with(number: number).filter { some?.contains($0) ?? true }
    let same = Words(id: "NIP sama", en: "same NIP")
    var meant = found.filter(people.isEligible)
    if meant.count > 1, display.columns.office != nil {
      let here = meant.filter { !display.columns.contradicts(people.candidates[$0].office) }
      if !here.isEmpty { meant = here }
    }
    guard meant.count < 2 else {
      return review(
        Words(id: "NIP dipakai \(meant.count) orang", en: "\(meant.count) people have this NIP"),
        among: found.map { ($0, 0.6, same) })
    }
    guard let index = meant.first ?? found.first else { return nil }
    if let contrary = contraryToNumber(display, of: index) {
      let namesakes = fits(reading(display.content.shown), in: matcher.invitedRanges)
        .filter { $0.index != index && $0.fit.strange == 0 }
      return review(
        contrary, office: display.reading.office, among: [(index, 0.6, same)] + offers(namesakes))
    }
    let fit = reading(display.content.shown).fit(to: index, in: people)
    let isNamed = fit.shown > 0
    return staff(
      index, score: 1,
      isNamed
        ? Words(id: "\(same.id), \(fit.words.id)", en: "\(same.en), \(fit.words.en)") : same)
  }

  /// Somebody else who has the NIP of a row.
  func another(than index: Int, by number: EmployeeNumber?) -> Int? {
    guard let number else { return nil }
    let holders = people.with(number: number)
    guard people.candidates[index].number != number else { return nil }
    return holders.first(where: people.isEligible)
  }

  /// What speaks against the person whose NIP a row has.
  private mutating func contraryToNumber(_ display: Display, of index: Int) -> Words? {
    let content = display.content
    if content.isPair {
      return Words(id: "dua orang dalam satu nama", en: "two people in one name")
    }
    let isElsewhere =
      display.reading.isNamed && !isAt(people.candidates[index].office, display.reading)
    let elsewhere = Words(
      id: "NIP milik orang di satker lain", en: "the NIP is of somebody in another office")
    guard !content.shown.isEmpty else {
      if !content.rooms.isEmpty || isOfficeShown(display) {
        return Words(
          id: "NIP seseorang dengan nama satker saja",
          en: "somebody's NIP under an office's name only")
      }
      return isElsewhere ? elsewhere : nil
    }
    let name = reading(content.shown)
    let fit = name.fit(to: index, in: people)
    guard isCalledSo(name, fit, index) else {
      return Words(
        id: "NIP dan nama milik orang yang berbeda",
        en: "the NIP and the name are of different people")
    }
    guard isElsewhere else { return nil }
    // A name in full outweighs a former office, where nobody there is called so.
    let isInFull = fit.strange == 0 && fit.whole + fit.alike + fit.near >= min(2, fit.own)
    let isSomebodysThere = fits(name, in: people.of(display.reading.codes)).contains {
      $0.index != index && $0.fit.isExact && people.isEligible($0.index)
    }
    return isInFull && !isSomebodysThere ? nil : elsewhere
  }

  private func isAt(_ code: Office.Code, _ reading: OfficeReading) -> Bool {
    reading.codes.contains { $0 == code || code.isBelow($0) }
  }

  private mutating func isCalledSo(_ name: NameReading, _ fit: NameFit, _ index: Int) -> Bool {
    if fit.isExact { return true }
    // The name is another's to the letter, and this person's only with slips.
    let isAnothers = fits(name, in: matcher.invitedRanges).contains {
      $0.index != index && $0.fit.isExact && people.isEligible($0.index)
    }
    if isAnothers { return false }
    if fit.strange == 0 { return fit.isSomething || fit.begun > 0 }
    let own = people.text(of: index)
    let slips = max(Spelling.mostSlips(name.text.count), name.text.count / 6)
    if Spelling.distance(name.text, own, atMost: slips) <= slips { return true }
    // Another family name, a nickname behind: most of the words are the person's.
    return fit.whole > fit.strange && fit.contrary == 0
  }
}
