import Domain

extension Matcher {
  /// Decides by what the display name says.
  func byWords(in displayName: String) -> Verdict {
    var words = DisplayWord.all(in: displayName)
    if let verdict = byNumber(&words) { return verdict }
    let isOutside = words.contains { RoleWords.outside.contains($0.plain) }
    let saysCommission = words.contains { $0.plain.hasPrefix("kpu") || $0.plain == "kip" }
    if isOutside && !saysCommission {
      return Verdict(
        outcome: .guest, score: 0.9, reason: Words(id: "lembaga lain", en: "another body"))
    }
    words.removeAll { RoleWords.outside.contains($0.plain) }
    let (rest, isDevice) = DeviceWords.removed(from: words)
    let isCut = displayName.count >= Self.zoomNameLength
    let reading = OfficeReading(rest, in: offices, isCut: isCut)
    let content = NameContent(reading.rest)
    let verdict =
      content.shown.isEmpty
      ? nameless(content, reading, rest, isDevice: isDevice)
      : reading.isNamed
        ? named(content, reading, NameContent(rest)) : byName(alone: content.shown)

    if isOutside {
      // PPK is a committee of a kecamatan, and the officer who signs for an office's spending.
      return doubt(verdict, Words(id: "KPU atau lembaga lain", en: "of KPU or of another body"))
    }
    if !content.parts.isEmpty && !content.shown.isEmpty {
      // A speaker may be a colleague: never taken as one unasked.
      guard verdict.staffID != nil || !verdict.suggestions.isEmpty else {
        return Verdict(
          outcome: .guest, score: 0.7, reason: Words(id: "narasumber", en: "a speaker"))
      }
      return doubt(verdict, Words(id: "narasumber atau pegawai", en: "a speaker or a colleague"))
    }
    if verdict.outcome == .unknown, saysCommission || !content.posts.isEmpty {
      return doubt(
        verdict, Words(id: "dari KPU, tetapi tidak dikenal", en: "of KPU, but unknown"))
    }
    return verdict
  }

  /// Where Zoom cuts a display name.
  private static let zoomNameLength = 64

  /// A NIP in the name; its person must also be called so, since a slip makes another's number.
  private func byNumber(_ words: inout [DisplayWord]) -> Verdict? {
    for start in words.indices {
      var digits = ""
      var end = start
      while end < words.count, words[end].isNumber, digits.utf8.count < 18 {
        digits += words[end].plain
        end += 1
      }
      guard digits.utf8.count == 18, let number = EmployeeNumber(digits) else { continue }
      words.removeSubrange(start..<end)
      let found = people.with(number: number)
      guard let index = found.first else { return nil }
      let rest = DeviceWords.removed(from: words).rest
      let shown = NameContent(OfficeReading(rest, in: offices, isCut: false).rest).shown
      let fit = people.fit(shown, to: index)
      let reason = Words(id: "NIP sama", en: "same NIP")
      if found.count == 1, shown.isEmpty || fit.isSomething || fit.begun > 0 {
        return staff(index, score: 1, reason)
      }
      return review(
        Words(id: "NIP dan nama berbeda orang", en: "NIP and name are of different people"),
        among: found.map { ($0, 0.6, reason) })
    }
    return nil
  }

  /// No word that could be a person's name: a hall's screen, a post, a device.
  private func nameless(
    _ content: NameContent, _ reading: OfficeReading, _ words: [DisplayWord], isDevice: Bool
  ) -> Verdict {
    guard reading.isNamed else {
      if content.posts.isEmpty && content.rooms.isEmpty {
        return Verdict(
          outcome: .unknown, score: isDevice ? 0.9 : 0.5,
          reason: isDevice
            ? Words(id: "nama perangkat", en: "a device's name")
            : Words(id: "tanpa nama", en: "no name"))
      }
      return review(
        Words(id: "jabatan atau ruang tanpa satker", en: "a post or a room without an office"),
        among: [])
    }
    guard let office = reading.office else { return review(unclear(reading), among: []) }
    if !content.posts.isEmpty {
      return review(
        Words(
          id: "jabatan tanpa nama, satker \(office)", en: "a post without a name, office \(office)"),
        office: office, among: holders(of: content.posts, in: office))
    }
    if reading.isWeak {
      // `Bima` may be the regency or somebody called so.
      let bearers = fits(NameContent(words).shown, among: eligible(of: NameContent(words).shown))
      if !bearers.isEmpty {
        return review(
          Words(id: "nama orang atau satker \(office)", en: "a person's name or office \(office)"),
          office: office, among: bearers.map { ($0.index, $0.fit.share, $0.fit.words) })
      }
    }
    return Verdict(
      outcome: .room, office: office, score: reading.isWeak ? 0.8 : 0.95,
      reason: Words(id: "hanya nama satker \(office)", en: "only the name of office \(office)"))
  }

  private func holders(
    of posts: [String], in office: Office.Code
  ) -> [(index: Int, score: Double, reason: Words)] {
    people.of([office]).compactMap { index in
      let count = people.postWords(posts, of: index)
      guard count > 0 else { return nil }
      let share = 0.5 * Double(count) / Double(posts.count)
      return (
        index, share,
        Words(
          id: "jabatan: \(people.candidates[index].post)",
          en: "post: \(people.candidates[index].post)")
      )
    }
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
