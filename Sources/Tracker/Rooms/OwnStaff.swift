import Domain

extension Context {
  /// Staff of the office touched, as `--staff` names them.
  /// - Throws: `.refused` where nobody is named, or somebody of another office; `.unknown`.
  func ownStaff(
    _ references: [String], on day: Day
  ) async throws(TrackerError) -> [StaffIdentity] {
    let place = Place(file: "--staff")
    let references = references.map { ReferencedPeople.Reference(text: $0, day: day) }
    let named = try await ReferencedPeople(
      Dictionary(references.map { ($0, place) }) { first, _ in first }, in: self)
    var people: [StaffIdentity] = []
    for reference in references {
      let person = try named.person(reference, at: place)
      if !people.contains(person) { people.append(person) }
    }
    guard !people.isEmpty else {
      throw .refused(
        Words(id: "tidak ada orang yang disebut", en: "nobody is named"),
        next: Words(id: "isi --staff", en: "give --staff"))
    }
    let strangers = people.filter { $0.officeID != office.id }
    guard strangers.isEmpty else {
      let list = strangers.map { "\($0.name) (\($0.office))" }.joined(separator: "; ")
      throw .refused(
        Words(
          id: "bukan pegawai \(office.code) pada \(day): \(list)",
          en: "not staff of \(office.code) on \(day): \(list)"),
        next: Words(
          id: "nyatakan di satkernya sendiri, atau pakai sdm attendance log",
          en: "attest them in their own office, or use sdm attendance log"))
    }
    return people
  }
}
