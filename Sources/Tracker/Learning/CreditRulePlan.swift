import Domain

/// What a table of rules changes: versions to add, and days on which standing ones end.
struct CreditRulePlan {
  var added: [RuleVersion] = []
  var ended: [RuleVersion] = []

  /// The first day of each form on which its rule is another.
  var since: [String: Day] = [:]

  /// - Throws: `.refused` with the line's place where validity would overlap, or a standing version
  ///   would become another.
  init(
    _ lines: [CreditRuleFile.Line], over standing: [String: [RuleVersion]]
  ) throws(TrackerError) {
    for line in lines {
      let form = line.version.rule.form
      let twin = lines.first {
        $0.version.rule.form == form && $0.row.line < line.row.line
          && $0.version.overlaps(line.version)
      }
      if let twin { throw Self.overlap(line, with: twin.version, line: twin.row.line) }
    }
    var standing = standing
    for line in lines.sorted(by: { $0.version.from < $1.version.from }) {
      try add(line, over: &standing[line.version.rule.form, default: []], lines)
    }
  }

  private mutating func add(
    _ line: CreditRuleFile.Line, over standing: inout [RuleVersion], _ lines: [CreditRuleFile.Line]
  ) throws(TrackerError) {
    let new = line.version
    let form = new.rule.form
    // Other lines may themselves move a standing version's end; they are looked at on their own.
    let said = Set(lines.filter { $0.version.rule.form == form }.map(\.version.from))
    if let old = standing.first(where: { $0.from == new.from }) {
      guard old.content == new.content else {
        throw .refused(
          Words(
            id: "sudah ada aturan \(form) sejak \(new.from)",
            en: "a rule of \(form) from \(new.from) on stands already"),
          next: Words(
            id: "versi baru perlu valid_from sesudahnya",
            en: "a new version needs a later valid_from"),
          at: line.row.place("valid_from"))
      }
      guard old.to != new.to else { return }
      if let other = standing.first(where: { $0.from != new.from && $0.overlaps(new) }) {
        throw Self.overlap(line, with: other, line: nil)
      }
      end(old, on: new.to)
      return
    }
    for (index, old) in standing.enumerated()
    where old.overlaps(new) && !said.contains(old.from) {
      guard old.from < new.from, old.to == nil else {
        throw Self.overlap(line, with: old, line: nil)
      }
      end(old, on: new.from)
      standing[index].to = new.from
    }
    added.append(new)
    changed(form, on: new.from)
  }

  private mutating func end(_ old: RuleVersion, on day: Day?) {
    var ended = old
    ended.to = day
    self.ended.append(ended)
    changed(old.rule.form, on: min(day ?? old.to ?? old.from, old.to ?? day ?? old.from))
  }

  private mutating func changed(_ form: String, on day: Day) {
    since[form] = min(since[form] ?? day, day)
  }

  private static func overlap(
    _ line: CreditRuleFile.Line, with other: RuleVersion, line number: Int?
  ) -> TrackerError {
    let days = "\(other.from)–\(other.to.map { "\($0)" } ?? "…")"
    let place = number.map { (id: " (baris \($0))", en: " (line \($0))") } ?? ("", "")
    return .refused(
      Words(
        id: "masa berlaku tumpang tindih dengan \(days)\(place.0)",
        en: "validity overlaps with \(days)\(place.1)"),
      next: Words(id: "perbaiki valid_from atau valid_to", en: "mend valid_from or valid_to"),
      at: line.row.place("valid_from"))
  }
}
