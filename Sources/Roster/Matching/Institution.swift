import Domain

/// The body a guest comes from, as the guest writes it.
enum Institution {
  /// `Bawaslu Blora` of `Bawaslu Blora - Retno`: the body's word and what belongs to it.
  static func name(in display: Display) -> String? {
    guard let start = display.words.firstIndex(where: { RoleWords.outside.contains($0.plain) })
    else { return nil }
    // The words of the region behind it; a name that is not set off is the guest's own.
    let named = Set(display.rest.map(\.raw)).subtracting(display.reading.rest.map(\.raw))
    let behind = display.words[(start + 1)...].prefix {
      named.contains($0.raw) || RoleWords.outside.contains($0.plain)
    }
    return ([display.words[start]] + behind).map(\.raw).joined(separator: " ")
  }
}
