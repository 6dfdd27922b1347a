/// What a list says of somebody who was not there.
enum PresenceWords {
  static func saysAbsent(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    guard let first = words.first else { return false }
    return absent.contains(first) || negative.contains(first)
      || words.starts(with: ["dinas", "luar"]) || words.starts(with: ["tugas", "luar"])
  }

  private static let negative: Set = ["tidak", "tdk", "belum", "not", "no", "n", "false"]
  private static let absent: Set = [
    "absen", "absent", "izin", "ijin", "sakit", "cuti", "alpa", "alpha", "alfa", "mangkir",
    "excused", "sick", "leave", "th", "tk", "dl",
  ]
}
