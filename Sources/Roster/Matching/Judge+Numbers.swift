import Domain

extension Judge {
  /// The NIP in a column of a list or a form.
  mutating func byListedNumber(_ display: Display) -> Verdict? {
    guard let number = display.participant.employeeNumber.flatMap({ EmployeeNumber($0) }) else {
      return nil
    }
    return holder(of: number, called: display.content.shown)
  }

  /// Whose NIP it is; its person must also be called so, since a slip makes another's number. Nil
  /// where nobody has it.
  mutating func holder(of number: EmployeeNumber, called shown: [ShownWord]) -> Verdict? {
    let found = people.with(number: number)
    let eligible = found.filter(people.isEligible)
    guard let index = eligible.first ?? found.first else { return nil }
    let fit = reading(shown).fit(to: index, in: people)
    let reason = Words(id: "NIP sama", en: "same NIP")
    let isCalledSo = shown.isEmpty || fit.isSomething || fit.begun > 0
    if eligible.count < 2, isCalledSo { return staff(index, score: 1, reason) }
    return review(
      isCalledSo
        ? Words(id: "NIP dipakai dua orang", en: "two people have this NIP")
        : Words(id: "NIP dan nama berbeda orang", en: "NIP and name are of different people"),
      among: found.map { ($0, 0.6, reason) })
  }

  /// A person found by name, whose own NIP is another than the one listed, is asked about: a slip
  /// or two of typing aside, it is a namesake's.
  func agreed(_ verdict: Verdict, with listed: String?) -> Verdict {
    guard let listed, let id = verdict.staffID, let index = people.with(id: id) else {
      return verdict
    }
    if let own = people.candidates[index].number?.text,
      zip(own, listed).count(where: { $0 != $1 }) <= Self.mostSlipsInNumber
    {
      return verdict
    }
    return doubt(
      verdict, Words(id: "nama cocok, NIP lain", en: "the name fits, the NIP is another"))
  }

  private static let mostSlipsInNumber = 2
}
