import Domain

/// Reads the file of a metric.
///
///     -- key: follow_up
///     -- name: Penyelesaian tindak lanjut | Follow-ups done on time
///     -- unit: percent, higher is better
///     -- target: 80
///     -- formula: follow-ups done by their due date, of all due in the quarter
///     -- source: our definition; no regulation sets one
///     -- value ($1 offices, $2 first day, $3 day after the last)
///     SELECT office_id, … AS numerator, … AS denominator FROM … WHERE office_id = ANY($1) …;
///     -- evidence
///     SELECT … ;
///
/// `target` may be left out. Comments inside the queries are theirs.
struct MetricFile {
  private enum Field: String, CaseIterable { case key, name, unit, target, formula, source }
  private enum Part { case header, value, evidence }

  /// The file's name without its folder and ending.
  let name: String
  private let place: String
  private var header: [Field: (text: String, line: Int)] = [:]
  private var queries: [Part: (text: String, line: Int)] = [:]

  /// - Throws: `.file`, with the line, for whatever is missing or wrong.
  static func read(_ text: String, name: String) throws(TrackerError) -> MetricDefinition {
    var file = MetricFile(name: name)
    try file.split(text)
    return try file.definition(digest: digestText(text))
  }

  private init(name: String) {
    self.name = name
    place = name + ".sql"
  }

  private mutating func split(_ text: String) throws(TrackerError) {
    var part = Part.header
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let (line, number) = (String(line), index + 1)
      if part == .header, line.hasPrefix("-- value") {
        part = .value
      } else if part == .value, line.hasPrefix("-- evidence") {
        part = .evidence
      } else if part == .header {
        try takeHeader(line.trimmed, at: number)
        continue
      } else {
        queries[part, default: ("", number)].text += line + "\n"
        continue
      }
      queries[part] = ("", number + 1)
    }
  }

  private mutating func takeHeader(_ line: String, at number: Int) throws(TrackerError) {
    if line.isEmpty { return }
    let parts = line.drop { $0 == "-" }.split(separator: ":", maxSplits: 1)
    guard line.hasPrefix("--"), parts.count == 2,
      let field = Field(rawValue: String(parts[0]).trimmed)
    else {
      throw fault(
        number,
        Words(id: "baris judul tidak dikenal: \(line)", en: "not a header line: \(line)"),
        next: Words(
          id: "pakai key, name, unit, target, formula, source, lalu -- value",
          en: "use key, name, unit, target, formula, source, then -- value"))
    }
    if let earlier = header.updateValue((String(parts[1]).trimmed, number), forKey: field) {
      throw fault(
        number,
        Words(
          id: "\(field.rawValue) sudah ada di baris \(earlier.line)",
          en: "\(field.rawValue) stands in line \(earlier.line) already"))
    }
  }

  private func definition(digest: String) throws(TrackerError) -> MetricDefinition {
    let (unit, direction) = try measure()
    return MetricDefinition(
      key: try key(), name: try words(), unit: unit, direction: direction, target: try target(),
      formula: try required(.formula).text, source: try required(.source).text, digest: digest,
      value: try query(.value, "-- value"), evidence: try query(.evidence, "-- evidence"))
  }

  private func key() throws(TrackerError) -> String {
    let (text, line) = try required(.key)
    guard text == name, let first = text.utf8.first, (97...122).contains(first),
      text.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 95 })
    else {
      throw fault(
        line,
        Words(
          id: "key '\(text)' harus nama berkasnya, huruf kecil dan garis bawah",
          en: "key '\(text)' must be the file's name, in small letters and underscores"))
    }
    return text
  }

  private func words() throws(TrackerError) -> Words {
    let (text, line) = try required(.name)
    let names = text.split(separator: "|").map { String($0).trimmed }
    guard names.count == 2, names.allSatisfy({ !$0.isEmpty }) else {
      throw fault(
        line,
        Words(id: "name harus 'Indonesia | Inggris'", en: "name must be 'Indonesian | English'"))
    }
    return Words(id: names[0], en: names[1])
  }

  private func measure() throws(TrackerError) -> (MetricDefinition.Unit, MetricDefinition.Direction)
  {
    let (text, line) = try required(.unit)
    let parts = text.split(separator: ",").map { String($0).trimmed }
    guard parts.count == 2, let unit = MetricDefinition.Unit(rawValue: parts[0]),
      let direction = MetricDefinition.Direction.allCases.first(where: {
        parts[1] == "\($0.rawValue) is better"
      })
    else {
      throw fault(
        line,
        Words(
          id: "unit '\(text)' tidak dikenal", en: "unit '\(text)' is not known"),
        next: Words("percent|hours|number, higher|lower is better"))
    }
    return (unit, direction)
  }

  private func target() throws(TrackerError) -> Double? {
    guard let (text, line) = header[.target] else { return nil }
    guard let target = Double(text), target.isFinite else {
      throw fault(
        line, Words(id: "target '\(text)' bukan bilangan", en: "target '\(text)' is no number"))
    }
    return target
  }

  private func required(_ field: Field) throws(TrackerError) -> (text: String, line: Int) {
    guard let found = header[field], !found.text.isEmpty else {
      throw fault(
        1,
        Words(
          id: "baris '-- \(field.rawValue): …' tidak ada",
          en: "no line '-- \(field.rawValue): …'"))
    }
    return found
  }

  private func query(_ part: Part, _ heading: String) throws(TrackerError) -> String {
    guard let (text, line) = queries[part] else {
      throw fault(1, Words(id: "bagian '\(heading)' tidak ada", en: "no part '\(heading)'"))
    }
    var query = text.trimmed
    if query.hasSuffix(";") { query = String(query.dropLast()).trimmed }
    let body = query.split(separator: "\n").first { !$0.hasPrefix("--") } ?? ""
    let first = body.prefix { $0.isLetter }.lowercased()
    guard first == "select" || first == "with" else {
      throw fault(
        line,
        Words(
          id: "kueri di bawah '\(heading)' harus mulai dengan SELECT atau WITH",
          en: "the query below '\(heading)' must begin with SELECT or WITH"))
    }
    return query
  }

  private func fault(_ line: Int, _ what: Words, next: Words? = nil) -> TrackerError {
    .file(
      Fault(
        .badData, at: Place(file: place, line: line), what: what,
        next: next
          ?? Words(id: "lihat sql/metrics sebagai contoh", en: "see sql/metrics for examples")))
  }
}
