import Domain

/// What the columns of a list or a form say of somebody besides the name.
struct Columns: Sendable {
  /// Which body its column names.
  enum Body: Hashable, Sendable {
    /// An office, or nothing that tells: an empty cell, a unit, KPU without a region.
    case ours
    /// Another body: `Bawaslu Blora`.
    case outside
    /// Something that we cannot read: a region misspelled, a school, a firm.
    case unreadable
  }

  var number: EmployeeNumber?
  /// The office of its column; nil where the cell names none. A bare region is an office there.
  var office: OfficeReading?
  var body = Body.ours
  /// The cell of the office, as written.
  var officeText = ""
  var post: PostReading

  init(_ participant: Participant, offices: OfficeIndex) {
    number = participant.employeeNumber.flatMap { EmployeeNumber($0) }
    post = PostReading(text: participant.postText ?? "")
    officeText = String(trimmed(participant.officeText ?? ""))
    let words = DisplayWord.all(in: DisplayText.folded(officeText))
    guard !words.isEmpty else { return }
    let saysCommission = words.contains { $0.plain.hasPrefix("kpu") || $0.plain == "kip" }
    if !saysCommission, words.contains(where: { RoleWords.outside.contains($0.plain) }) {
      body = .outside
      return
    }
    var reading = OfficeReading(words, in: offices, isCut: false)
    reading.isWeak = false
    if reading.isNamed {
      office = reading
    } else if reading.rest.contains(where: Self.isTelling) {
      body = .unreadable
    }
  }

  /// A word that is no unit's, no room's and no kind of office's.
  private static func isTelling(_ word: DisplayWord) -> Bool {
    word.plain.utf8.count > 2 && !word.isNumber && !RoleWords.isPost(word.plain)
      && !RoleWords.room.contains(word.plain) && !RoleWords.filler.contains(word.plain)
      && !kinds.contains(word.plain)
  }

  private static let kinds: Set<String> = [
    "kab", "kabupaten", "kota", "prov", "provinsi", "propinsi", "setjen", "sekjen", "jenderal",
    "komisi", "pemilihan",
  ]

  /// Whether somebody of this office contradicts the column; an office above is no contradiction.
  func contradicts(_ code: Office.Code) -> Bool {
    guard let office else { return body != .ours }
    return !office.codes.contains { $0 == code || code.isBelow($0) }
  }
}
