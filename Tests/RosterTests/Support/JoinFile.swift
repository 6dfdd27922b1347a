/// Joins written down as each platform with times would.
enum JoinFile: String, CaseIterable, Sendable {
  case zoomFirst, zoomSecond, zoomIndonesian, zoomUsage, webinar, teamsReport, teamsOfOld, teamsList

  struct Join: Hashable, Sendable {
    var name: String
    /// Seconds of the day.
    var start: Int
    var end: Int
  }

  func rows(_ joins: [Join]) -> [[String]] {
    heading
      + joins.flatMap { join in
        let (start, end) = (Self.clock(join.start), Self.clock(join.end))
        switch self {
        case .zoomFirst, .zoomSecond, .zoomIndonesian:
          return [[join.name, "", start, end, "1", "Yes", "No"]]
        case .zoomUsage:
          return [
            [
              "Bimtek", "812 3456", "KPU", "h@contoh.example", start, end, "190", "2", join.name,
              "",
              start, end, "1", "No",
            ]
          ]
        case .webinar: return [["Yes", join.name, "", start, end, "1", "Yes"]]
        case .teamsReport, .teamsOfOld:
          return [[join.name, start, end, Self.duration(join.end - join.start), "", "Attendee"]]
        case .teamsList: return [[join.name, "Joined", start], [join.name, "Left", end]]
        }
      }
  }

  private var heading: [[String]] {
    switch self {
    case .zoomFirst:
      [
        [
          "Name (Original Name)", "User Email", "Join Time", "Leave Time", "Duration (Minutes)",
          "Guest", "In Waiting Room",
        ]
      ]
    case .zoomSecond:
      [
        [
          "Name (original name)", "Email", "Join time", "Leave time", "Duration (minutes)", "Guest",
          "In waiting room",
        ]
      ]
    case .zoomIndonesian:
      [
        [
          "Nama (nama asli)", "Email", "Waktu bergabung", "Waktu keluar", "Durasi (menit)", "Tamu",
          "Di ruang tunggu",
        ]
      ]
    case .zoomUsage:
      [
        [
          "Topic", "Meeting ID", "User Name", "User Email", "Start Time", "End Time",
          "Duration (Minutes)", "Participants", "Name (Original Name)", "User Email", "Join Time",
          "Leave Time", "Duration (Minutes)", "In Waiting Room",
        ]
      ]
    case .webinar:
      [
        ["Attendee Report"], ["Attendee Details"],
        [
          "Attended", "User Name (Original Name)", "Email", "Join Time", "Leave Time",
          "Time in Session (minutes)", "Is Guest",
        ],
      ]
    case .teamsReport:
      [
        ["1. Summary", ""], ["Meeting title", "Bimtek"], ["3. In-Meeting Activities", ""],
        ["Name", "Join Time", "Leave Time", "Duration", "Email", "Role"],
      ]
    case .teamsOfOld: [["Full Name", "Join Time", "Leave Time", "Duration", "Email", "Role"]]
    case .teamsList: [["Full Name", "User Action", "Timestamp"]]
    }
  }

  private static func duration(_ seconds: Int) -> String {
    "\(seconds / 3600)h \(seconds / 60 % 60)m \(seconds % 60)s"
  }

  private static func clock(_ second: Int) -> String {
    let parts = [second / 3600, second / 60 % 60, second % 60]
    return "11/26/2025 " + parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
