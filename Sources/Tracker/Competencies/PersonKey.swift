import Domain

/// A person as tables name them (`staff_ref`): the employee number, or `office_code|name|position`
/// for people without one.
enum PersonKey: Hashable, Sendable {
  case number(String)
  /// Name and post in small letters.
  case member(Office.Code, name: String, post: String)

  /// - Throws: `.refused` for a text that is neither.
  init(_ text: String, at place: Place) throws(TrackerError) {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    if parts.count == 3, let office = Office.Code(parts[0]) {
      self = .member(office, name: parts[1].lowercased(), post: parts[2].lowercased())
      return
    }
    if parts.count == 1, case .success(let number?) = EmployeeNumber.parse(text) {
      self = .number(number.text)
      return
    }
    throw .refused(
      Words(
        id: "'\(text)' bukan NIP 18 digit yang sah atau satker|nama|jabatan",
        en: "'\(text)' is no valid 18-digit NIP nor office|name|position"),
      next: Words(
        id: "perbaiki NIP-nya; ekspor kolom itu sebagai teks",
        en: "mend the number; export the column as text"),
      at: place)
  }
}

extension PersonKey: CustomStringConvertible {
  var description: String {
    switch self {
    case .number(let number): number
    case .member(let office, let name, let post): "\(office)|\(name)|\(post)"
    }
  }
}
