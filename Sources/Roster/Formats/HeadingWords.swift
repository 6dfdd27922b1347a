/// What platforms call a column, in English and Indonesian, as `Heading.key` leaves it.
enum HeadingWords {
  static let displayName: Set = [
    "nameoriginalname", "name", "namanamaasli", "namanamaaslinya", "nama", "usernameoriginalname",
    "namapenggunanamaasli", "fullname", "namalengkap", "participant", "participantname",
    "namapeserta", "displayname",
  ]
  static let email: Set = ["useremail", "email", "emailaddress", "emailpengguna", "alamatemail"]
  static let join: Set = [
    "jointime", "waktubergabung", "waktugabung", "waktumasuk", "jammasuk", "bergabungpada",
  ]
  static let leave: Set = [
    "leavetime", "waktukeluar", "waktumeninggalkan", "waktupergi", "jamkeluar", "keluarpada",
    "waktumeninggalkanrapat",
  ]
  static let minutes: Set = ["durationminutes", "durasimenit", "timeinsessionminutes"]
  static let totalMinutes: Set = [
    "totaldurationminutes", "totaldurasimenit", "durasitotalmenit", "jumlahdurasimenit",
  ]
  static let waiting: Set = [
    "inwaitingroom", "diruangtunggu", "dalamruangtunggu", "beradadiruangtunggu", "ruangtunggu",
  ]
  static let topic: Set = ["topic", "topik"]
  static let meetingNumber: Set = ["meetingid", "id", "idrapat", "webinarid", "idwebinar"]
  static let start: Set = [
    "starttime", "waktumulai", "actualstarttime", "waktumulaiaktual", "meetingstarttime",
  ]
  static let end: Set = [
    "endtime", "waktuselesai", "waktuberakhir", "meetingendtime", "waktuakhir",
  ]

  /// A cell that says yes.
  static func isYes(_ text: String) -> Bool {
    ["yes", "y", "ya", "true"].contains(text.lowercased())
  }
  /// A cell that says no.
  static func isNo(_ text: String) -> Bool {
    ["no", "n", "tidak", "tdk", "false"].contains(text.lowercased())
  }
}
