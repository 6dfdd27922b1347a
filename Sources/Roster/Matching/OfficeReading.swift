import Domain

/// What a display name says of offices, and the words that are left.
struct OfficeReading: Sendable {
  /// Empty where no office is named; several where the name fits several.
  var codes: Set<Office.Code> = []
  /// Two offices are named that do not belong together, or a kind of region that does not exist.
  var isContradictory = false
  /// Only a bare region or a number that may be something else: a person may be called Bima.
  var isWeak = true
  var rest: [DisplayWord] = []

  var office: Office.Code? { codes.count == 1 && !isContradictory ? codes.first : nil }
  var isNamed: Bool { !codes.isEmpty }

  /// - Parameters:
  ///   - isCut: the last word may go on.
  ///   - opensWithCode: two digits in front are a province's code, not a number in a list.
  ///   - column: what the column for the office says; beside it a bare region is the person's name,
  ///     unless it is set off: `Blora_Ani`.
  init(
    _ words: [DisplayWord], in index: OfficeIndex, isCut: Bool, opensWithCode: Bool = false,
    column: OfficeReading? = nil
  ) {
    if let column {
      (codes, isContradictory, isWeak) = (column.codes, column.isContradictory, false)
    }
    var mentions: [(words: Range<Int>, named: OfficeIndex.Named)] = []
    var position = 0
    while position < words.count {
      let opens = opensWithCode && position == 0
      if let code = opens ? Self.code(in: words, at: 0, index, opens: true) : nil {
        mentions.append((0..<1, code))
        position += 1
      } else if let (named, length) = Self.mention(in: words, at: position, index, isCut: isCut) {
        mentions.append((position..<position + length, named))
        position += length
      } else {
        position += 1
      }
    }
    for mention in mentions where mention.named.isMarked { add(mention.named) }
    let isMarked = !isWeak
    // Beside an office that is called one, a bare name elsewhere is a person's.
    mentions.removeAll { mention in
      guard !mention.named.isMarked, isMarked else { return false }
      return !agrees(with: mention.named)
        || column != nil && !Self.isSetOff(words, mention.words)
    }
    for mention in mentions where !mention.named.isMarked { add(mention.named) }

    for (position, word) in words.enumerated()
    where !mentions.contains(where: { $0.words.contains(position) }) {
      // KPU on its own says nothing more.
      if !["kpu", "kip", "kpud"].contains(word.plain) { rest.append(word) }
    }
  }

  /// A name that several offices bear means the one that was invited, or whose account it is.
  mutating func narrow(to invited: Set<Office.Code>, account: Office.Code?) {
    guard codes.count > 1, !isContradictory else { return }
    if let account, codes.contains(account) { codes = [account] }
    let here = codes.intersection(invited)
    if here.count == 1 { codes = here }
  }

  /// Whether a sign other than a comma parts these words from the others.
  private static func isSetOff(_ words: [DisplayWord], _ range: Range<Int>) -> Bool {
    let signs = [range.lowerBound, range.upperBound].filter(words.indices.contains)
      .compactMap { words[$0].sign }
    return signs.contains { $0 != "," }
  }

  /// The longest mention that begins at a word, and how many words it takes.
  private static func mention(
    in words: [DisplayWord], at start: Int, _ index: OfficeIndex, isCut: Bool
  ) -> (OfficeIndex.Named, Int)? {
    if let code = code(in: words, at: start, index) { return (code, 1) }
    for length in stride(from: min(longest, words.count - start), through: 1, by: -1) {
      let window = words[start..<start + length]
      guard window.allSatisfy({ !$0.isNumber }) else { continue }
      let atEnd = start + length == words.count
      let text = window.map(\.plain).joined()
      if let named = index.offices(named: text, isCut: isCut && atEnd) {
        return (named, length)
      }
    }
    return nil
  }

  /// KPU, the kind, and a name of up to five words.
  private static let longest = 7

  /// `33.16`, `3316`; `33` only where it opens the name or follows KPU.
  private static func code(
    in words: [DisplayWord], at position: Int, _ index: OfficeIndex, opens: Bool = false
  ) -> OfficeIndex.Named? {
    let word = words[position]
    let raw = word.raw.hasSuffix(".") ? String(word.raw.dropLast()) : word.raw
    guard let code = Office.Code(raw), code != .national, index.contains(code) else { return nil }
    if raw.utf8.count == 2 {
      let opens = opens || position == 0 && (words.count == 1 || words[1].isSetOff)
      let follows = position > 0 && ["kpu", "kip"].contains(words[position - 1].plain)
      return opens || follows ? OfficeIndex.Named(codes: [code], isMarked: true) : nil
    }
    // 1971 and 2016 may be years.
    let isYear = raw.utf8.count == 4 && ["19", "20"].contains(raw.prefix(2)) && position > 0
    return OfficeIndex.Named(codes: [code], isMarked: !isYear)
  }

  private mutating func add(_ named: OfficeIndex.Named) {
    if named.isMarked { isWeak = false }
    if named.isContrary { isContradictory = true }
    if let agreed = agreed(with: named) {
      codes = agreed
    } else {
      codes.formUnion(named.codes)
      isContradictory = true
    }
  }

  private func agrees(with named: OfficeIndex.Named) -> Bool { agreed(with: named) != nil }

  /// What both can mean: the same office, or the lower where one lies in the other.
  private func agreed(with named: OfficeIndex.Named) -> Set<Office.Code>? {
    if codes.isEmpty { return named.codes }
    let shared = codes.intersection(named.codes)
    if !shared.isEmpty { return shared }
    let below = codes.filter { code in named.codes.contains { code.isBelow($0) } }
    if !below.isEmpty { return below }
    let above = named.codes.filter { code in codes.contains { code.isBelow($0) } }
    return above.isEmpty ? nil : above
  }
}

extension Office.Code {
  /// Whether this office lies in the other's region.
  func isBelow(_ other: Office.Code) -> Bool {
    self != other && (other == .national || other.level == .province && text.hasPrefix(other.text))
  }
}
