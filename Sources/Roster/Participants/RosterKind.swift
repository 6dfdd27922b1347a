import Domain

/// Which platform wrote an attendance file, and in which of its shapes.
public enum RosterKind: Hashable, Sendable {
  /// Generation 1 is of 2020 to about 2023, 2 of 2024 on; `perJoin` has times, else totals only.
  case zoomMeeting(generation: Int, block: Bool, perJoin: Bool)
  /// The account-wide report: many meetings in one table.
  case zoomUsage
  case zoomWebinar
  case zoomChat
  /// Sections with a summary, participants and their activities.
  case teamsReport
  /// The older list of who joined and left.
  case teamsList
  case googleMeet
  /// `own`: downloaded from the form itself, else the linked sheet.
  case googleForms(own: Bool)
  /// A table with names, numbers and offices, `timed` where it says when each was entered.
  case plainList(timed: Bool)

  public var words: Words {
    switch self {
    case .zoomMeeting(let generation, _, let perJoin):
      Words(
        id: "peserta rapat Zoom bentuk \(generation), \(perJoin ? "per masuk" : "per orang")",
        en: "Zoom meeting participants form \(generation), per \(perJoin ? "join" : "person")")
    case .zoomUsage: Words(id: "laporan pemakaian akun Zoom", en: "Zoom account usage report")
    case .zoomWebinar: Words(id: "laporan peserta webinar Zoom", en: "Zoom webinar attendee report")
    case .zoomChat: Words(id: "obrolan Zoom yang disimpan", en: "saved Zoom chat")
    case .teamsReport: Words(id: "laporan kehadiran Teams", en: "Teams attendance report")
    case .teamsList: Words(id: "daftar hadir Teams lama", en: "older Teams attendance list")
    case .googleMeet: Words(id: "kehadiran Google Meet", en: "Google Meet attendance")
    case .googleForms(own: true): Words(id: "unduhan Google Forms", en: "Google Forms download")
    case .googleForms(own: false):
      Words(id: "lembar jawaban Google Forms", en: "Google Forms response sheet")
    case .plainList: Words(id: "daftar hadir biasa", en: "plain attendance list")
    }
  }

  /// The strongest that its rows prove.
  public var proof: Proof {
    switch self {
    case .zoomMeeting(_, _, let perJoin): perJoin ? .joins : .total
    case .zoomUsage, .zoomWebinar, .teamsReport, .teamsList: .joins
    case .googleMeet: .firstAndLast
    case .googleForms, .plainList: .signed
    case .zoomChat: .chat
    }
  }
}
