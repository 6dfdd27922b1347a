import Domain

/// How offices write the facts of the index; compared by letters and digits only.
enum FactWords {
  static func plain(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  static func education(_ text: String) -> String? { educations[plain(text)] }

  static func penalty(_ text: String) -> String? { penalties[plain(text)] }

  static func done(_ text: String) -> Bool? {
    switch plain(text) {
    case "yes", "ya", "sudah", "done", "true", "1": true
    case "no", "tidak", "belum", "notdone", "false", "0": false
    default: nil
    }
  }

  /// From 0 to 100 with two decimals at most; a decimal comma is understood.
  static func rating(_ text: String) -> Double? {
    let text = text.split(separator: ",", omittingEmptySubsequences: false).joined(separator: ".")
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...3).contains(parts[0].count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      parts.count == 1 || parts[1].count <= 2, let value = Double(text), value <= 100
    else { return nil }
    return value
  }

  /// A band's code and names; one with a stroke is two names.
  static func names(of band: ScoreBands.Band) -> Set<String> {
    let names =
      [band.item, band.name.id, band.name.en] + band.name.id.split(separator: "/").map(String.init)
    return Set(names.map(plain))
  }

  private static let educations: [String: String] = {
    let spellings: [(String, [String])] = [
      ("S3", ["s3", "doktor", "doctorate"]),
      ("S2", ["s2", "magister", "master"]),
      ("S1_D4", ["s1d4", "s1", "d4", "div", "div4", "sarjana", "bachelor"]),
      ("D3", ["d3", "diii"]),
      (
        "D2_D1_SLTA",
        ["d2d1slta", "d2", "dii", "d1", "di", "slta", "sma", "smu", "smk", "smea", "stm", "ma"]
      ),
      ("SLTP", ["sltp", "sltpkebawah", "smp", "mts", "sd", "mi"]),
    ]
    return table(spellings)
  }()

  private static let penalties = table([
    ("never", ["never", "none", "tidakpernah", "tidakada", "nihil"]),
    ("light", ["light", "ringan"]), ("medium", ["medium", "sedang"]),
    ("heavy", ["heavy", "berat"]),
  ])

  private static func table(_ spellings: [(String, [String])]) -> [String: String] {
    var table: [String: String] = [:]
    for (item, names) in spellings { for name in names { table[name] = item } }
    return table
  }
}
