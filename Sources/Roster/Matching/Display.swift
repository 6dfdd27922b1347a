import Domain

/// A participant's display name, taken apart.
struct Display: Sendable {
  var participant: Participant
  /// All its words, telephone numbers and addresses left out.
  var words: [DisplayWord]
  /// E-mail addresses: the file's, then those written in the name.
  var addresses: [String]
  /// Cut off by the platform: the last word may go on.
  var isCut: Bool
  /// The office whose account this is: `kpu.3316@…`.
  var accountOffice: Office.Code?
  /// The words that name a device are left out of `rest`.
  var isDevice: Bool
  var rest: [DisplayWord]
  var reading: OfficeReading
  var content: NameContent
  var columns: Columns

  init(_ participant: Participant, offices: OfficeIndex, opensWithCode: Bool) {
    self.participant = participant
    let name = DisplayText.folded(participant.displayName)
    addresses = [participant.email].compactMap { $0 }.filter { $0.contains("@") }
    addresses += DisplayText.addresses(in: name)
    words = DisplayText.withoutTelephones(
      DisplayWord.all(in: DisplayText.withoutAddresses(name)))
    isCut = participant.displayName.count >= DisplayText.cutLength
    accountOffice = participant.email.flatMap(offices.office(ofAccount:))
    (rest, isDevice) = DeviceWords.removed(
      from: words.filter { !RoleWords.outside.contains($0.plain) })
    columns = Columns(participant, offices: offices)
    reading = OfficeReading(
      rest, in: offices, isCut: isCut, opensWithCode: opensWithCode, column: columns.office)
    content = NameContent(reading.rest)
    if isCut { content.cut(lastOf: words) }
  }

  mutating func removeWords(in range: Range<Int>, offices: OfficeIndex) {
    words.removeSubrange(range)
    (rest, isDevice) = DeviceWords.removed(
      from: words.filter { !RoleWords.outside.contains($0.plain) })
    reading = OfficeReading(rest, in: offices, isCut: false, column: columns.office)
    content = NameContent(reading.rest)
  }

  /// The post in the name, else that of its column.
  var post: PostReading { content.post.rank == nil ? columns.post : content.post }

  var outside: [DisplayWord] { words.filter { RoleWords.outside.contains($0.plain) } }
  var saysCommission: Bool {
    words.contains {
      $0.plain.hasPrefix("kpu") || $0.plain == "kip" || $0.plain.hasPrefix("kipkab")
    }
  }
}
