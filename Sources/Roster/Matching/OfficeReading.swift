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

  init(_ words: [DisplayWord], in index: OfficeIndex, isCut: Bool) {
    var position = 0
    while position < words.count {
      if let (named, length) = Self.mention(in: words, at: position, index, isCut: isCut) {
        add(named)
        position += length
      } else {
        // KPU on its own says nothing more.
        if !["kpu", "kip"].contains(words[position].plain) { rest.append(words[position]) }
        position += 1
      }
    }
  }

  /// The longest mention that begins at a word, and how many words it takes.
  private static func mention(
    in words: [DisplayWord], at start: Int, _ index: OfficeIndex, isCut: Bool
  ) -> (OfficeIndex.Named, Int)? {
    if let code = code(in: words, at: start, index) { return (code, 1) }
    var contrary: (OfficeIndex.Named, Int)?
    for length in stride(from: min(longest, words.count - start), through: 1, by: -1) {
      let window = words[start..<start + length]
      guard window.allSatisfy({ !$0.isNumber }) else { continue }
      let atEnd = start + length == words.count
      let text = window.map(\.plain).joined()
      if let named = index.offices(named: text, isCut: isCut && atEnd) {
        if !named.isContrary { return (named, length) }
        contrary = contrary ?? (named, length)
      }
    }
    return contrary
  }

  /// KPU, the kind, and a name of up to five words.
  private static let longest = 7

  /// `33.16`, `3316`; `33` only where it opens the name or follows KPU.
  private static func code(
    in words: [DisplayWord], at position: Int, _ index: OfficeIndex
  ) -> OfficeIndex.Named? {
    let word = words[position]
    let raw = word.raw.hasSuffix(".") ? String(word.raw.dropLast()) : word.raw
    guard let code = Office.Code(raw), code != .national, index.contains(code) else { return nil }
    if raw.utf8.count == 2 {
      let opens = position == 0 && (words.count == 1 || words[1].isSetOff)
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
    guard !codes.isEmpty else {
      codes = named.codes
      return
    }
    let shared = codes.intersection(named.codes)
    let below = codes.filter { code in named.codes.contains { code.isBelow($0) } }
    let above = named.codes.filter { code in codes.contains { code.isBelow($0) } }
    if !shared.isEmpty {
      codes = shared
    } else if !below.isEmpty {
      codes = below
    } else if !above.isEmpty {
      codes = above
    } else {
      codes.formUnion(named.codes)
      isContradictory = true
    }
  }
}

extension Office.Code {
  /// Whether this office lies in the other's region.
  fileprivate func isBelow(_ other: Office.Code) -> Bool {
    self != other && (other == .national || other.level == .province && text.hasPrefix(other.text))
  }
}
