import Domain

/// Whether a call's names are numbered: `07 Retno`, as in a list of those who came.
enum Numbering {
  /// A number of two digits in front is an office's code only where no name has one in front that
  /// can be none.
  static func isUsed(in participants: [Participant], _ offices: OfficeIndex) -> Bool {
    participants.contains { participant in
      let opening = participant.displayName.prefix { $0.isASCII && $0.isNumber }
      guard (1...3).contains(opening.count) else { return false }
      let behind = participant.displayName.dropFirst(opening.count)
      guard let next = behind.first, next.isWhitespace || next == "." || next == ")" else {
        return false
      }
      let isName = behind.contains(where: \.isLetter)
      return isName && !(Office.Code(opening).map(offices.contains) ?? false)
    }
  }
}
