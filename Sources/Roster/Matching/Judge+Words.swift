import Domain

extension Judge {
  /// Decides by what the display name says.
  mutating func byWords(_ display: Display) -> Verdict {
    var display = display
    if let verdict = byNumber(&display) { return verdict }
    let isOutside = !display.outside.isEmpty
    if isOutside && !display.saysCommission {
      return Verdict(
        outcome: .guest, score: 0.9, reason: Words(id: "lembaga lain", en: "another body"),
        institution: Institution.name(in: display))
    }
    display.reading.narrow(to: matcher.invited, account: display.accountOffice)
    let content = display.content
    var verdict =
      content.shown.isEmpty
      ? nameless(display)
      : display.reading.isNamed ? named(display) : byName(alone: content.shown, display.post)
    if content.isPair { verdict = pair(display) }
    if let id = verdict.staffID, let index = people.with(id: id), namesAnother(display, index) {
      verdict = doubt(
        verdict, Words(id: "alamat e-mail menyebut nama lain", en: "the address has another's name")
      )
    }
    if content.isHall, verdict.staffID != nil {
      verdict = doubt(verdict, Words(id: "orang atau ruang", en: "a person or a hall"))
    }

    if isOutside {
      // PPK is a committee of a kecamatan, and the officer who signs for an office's spending.
      return doubt(verdict, Words(id: "KPU atau lembaga lain", en: "of KPU or of another body"))
    }
    if !content.parts.isEmpty && !content.shown.isEmpty { return speaker(display, verdict) }
    if verdict.outcome == .unknown, display.saysCommission || !content.posts.isEmpty {
      return doubt(
        verdict, Words(id: "dari KPU, tetapi tidak dikenal", en: "of KPU, but unknown"))
    }
    return verdict
  }

  /// A speaker may be a colleague: never taken as one unasked.
  private func speaker(_ display: Display, _ verdict: Verdict) -> Verdict {
    let mayBeColleague = verdict.staffID != nil || display.reading.isNamed || display.saysCommission
    guard mayBeColleague else {
      return Verdict(
        outcome: .guest, score: 0.7, reason: Words(id: "narasumber", en: "a speaker"),
        institution: nil)
    }
    return doubt(verdict, Words(id: "narasumber atau pegawai", en: "a speaker or a colleague"))
  }

  /// Two people before one screen.
  private mutating func pair(_ display: Display) -> Verdict {
    let ranges =
      display.reading.isNamed ? people.of(display.reading.codes) : matcher.invitedRanges
    var offers: [Offer] = []
    for part in Self.split(display.content.shown) {
      offers += self.offers(fits(reading(part), in: ranges).filter { $0.fit.strange == 0 })
    }
    return review(
      Words(id: "dua orang dalam satu nama", en: "two people in one name"),
      office: display.reading.office, among: offers)
  }

  private static func split(_ shown: [ShownWord]) -> [[ShownWord]] {
    shown.reduce(into: []) { parts, word in
      if parts.isEmpty || word.beginsAnother { parts.append([]) }
      parts[parts.count - 1].append(word)
    }
  }

  /// A NIP in the name; its person must also be called so, since a slip makes another's number.
  private mutating func byNumber(_ display: inout Display) -> Verdict? {
    let words = display.words
    for start in words.indices {
      var digits = ""
      var end = start
      while end < words.count, words[end].isNumber, digits.utf8.count < 18 {
        digits += words[end].plain
        end += 1
      }
      guard digits.utf8.count == 18, let number = EmployeeNumber(digits) else { continue }
      display.removeWords(in: start..<end, offices: offices)
      let found = people.with(number: number)
      let eligible = found.filter(people.isEligible)
      guard let index = eligible.first ?? found.first else { return nil }
      let shown = display.content.shown
      let fit = reading(shown).fit(to: index, in: people)
      let reason = Words(id: "NIP sama", en: "same NIP")
      let isCalledSo = shown.isEmpty || fit.isSomething || fit.begun > 0
      if eligible.count < 2, isCalledSo { return staff(index, score: 1, reason) }
      return review(
        isCalledSo
          ? Words(id: "NIP dipakai dua orang", en: "two people have this NIP")
          : Words(id: "NIP dan nama berbeda orang", en: "NIP and name are of different people"),
        among: found.map { ($0, 0.6, reason) })
    }
    return nil
  }

  /// No word that could be a person's name: a hall's screen, a post, a device.
  private mutating func nameless(_ display: Display) -> Verdict {
    let (content, office) = (display.content, display.reading)
    guard office.isNamed else { return nowhere(display) }
    guard let code = office.office else { return review(unclear(office), among: []) }
    if display.post.rank != nil { return byPost(display.post, in: code) }
    if office.isWeak && content.rooms.isEmpty && content.posts.isEmpty {
      // `Bima` may be the regency or somebody called so.
      let bearers = fits(reading(NameContent(display.rest).shown), in: matcher.invitedRanges)
      if !bearers.isEmpty {
        return review(
          Words(id: "nama orang atau satker \(code)", en: "a person's name or office \(code)"),
          office: code, among: offers(bearers))
      }
    }
    let isSomebody = (content.fillers + content.posts).contains(where: RoleWords.somebody.contains)
    if content.rooms.isEmpty, isSomebody || !content.fillers.isEmpty && content.posts.isEmpty {
      return review(
        Words(
          id: "seseorang tanpa nama, satker \(code)", en: "somebody without a name, office \(code)"),
        office: code, among: [])
    }
    // `Media` is what a screen is called, and somebody.
    let words = NameReading(roomWords: content.rooms + content.posts, in: people)
    let namesakes = fits(words, in: people.of([code]))
    if !namesakes.isEmpty, content.hallName.isEmpty {
      return review(
        Words(id: "nama orang atau ruang", en: "a person's name or a room"), office: code,
        among: offers(namesakes))
    }
    let place = offices.words(for: code)
    return Verdict(
      outcome: .room, office: code, score: office.isWeak ? 0.8 : 0.95,
      reason: Words(id: "hanya nama satker \(place.id)", en: "only the name of office \(place.en)"))
  }

  /// Neither a name nor an office.
  private func nowhere(_ display: Display) -> Verdict {
    let content = display.content
    if let code = display.accountOffice, matcher.isInvited(code), content.post.rank == nil {
      return Verdict(
        outcome: .room, office: code, score: 0.8,
        reason: Words(id: "akun satker \(code)", en: "the account of office \(code)"))
    }
    guard content.posts.isEmpty && content.rooms.isEmpty && content.hallName.isEmpty else {
      return review(
        Words(id: "jabatan atau ruang tanpa satker", en: "a post or a room without an office"),
        among: [])
    }
    var verdict = Verdict(
      outcome: .unknown, score: display.isDevice ? 0.9 : 0.5,
      reason: display.isDevice
        ? Words(id: "nama perangkat", en: "a device's name")
        : Words(id: "tanpa nama", en: "no name"))
    verdict.isNameless = true
    return verdict
  }

  func unclear(_ reading: OfficeReading) -> Words {
    let codes = reading.codes.sorted().prefix(4).map(\.text)
    return Words(
      id: "satker tidak jelas: \(codes.joined(separator: " atau "))",
      en: "office not clear: \(codes.joined(separator: " or "))")
  }

  func doubt(_ verdict: Verdict, _ reason: Words) -> Verdict {
    var doubt = verdict
    if let id = verdict.staffID {
      doubt.suggestions = [Suggestion(staffID: id, score: verdict.score, reason: verdict.reason)]
    }
    (doubt.outcome, doubt.staffID, doubt.reason) = (.review, nil, reason)
    return doubt
  }
}
