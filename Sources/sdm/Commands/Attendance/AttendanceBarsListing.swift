import Domain
import Tracker

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Rendering {
  /// Attendance with a bar for each person, which only people are shown: json and csv are those of
  /// `attendance show` without bars.
  init(_ bars: AttendanceBars) {
    let lines = bars.people.map(\.line)
    let named = Listing<AttendanceBar>(
      .init("name", Words(id: "Nama", en: "Name")) { .text($0.line.name) },
      .init("office_code", Words(id: "Satker", en: "Office")) { .code($0.line.officeCode) },
      .init("minutes", Words(id: "Menit", en: "Minutes"), .right) {
        .number($0.line.minutes, decimals: 2)
      },
      .init("evidence", Words(id: "Bukti", en: "Evidence")) { .text($0.line.evidence.rawValue) }
    ).grid(bars.people)
    let width = bars.width(beside: named)
    var shown = named
    shown.columns.append(
      Grid.Column(key: "bar", heading: Words(bars.heading(width: width))))
    for (index, person) in bars.people.enumerated() {
      shown.rows[index].append(.text(bars.bar(of: person.spans, width: width)))
    }
    self.init(
      lines, grid: Listing<AttendanceLine>.attendance.grid(lines), shown: .grid(shown))
  }
}

extension AttendanceBars {
  /// What a terminal has left beside the other columns, 10 places at least; 60 elsewhere.
  fileprivate func width(beside grid: Grid) -> Int {
    guard let columns = terminalColumns else { return 60 }
    // The rule below the headings is as wide as the table, whose headings differ by language.
    let used = Language.allCases.map { language in
      grid.table(in: language, colour: false).split(separator: "\n").dropFirst().first
        .map { String($0).displayWidth } ?? 0
    }
    return max(10, columns - (used.max() ?? 0) - 2)
  }

  /// The session's start and end by its own clock, at the ends of the bar.
  fileprivate func heading(width: Int) -> String {
    let (start, end) = (LocalTime(startsAt, in: zone).clock, LocalTime(endsAt, in: zone).clock)
    let gap = max(1, width - start.count - end.count)
    return start + String(repeating: " ", count: gap) + end
  }

  private var terminalColumns: Int? {
    guard Streams.Stream.output.isTerminal else { return nil }
    var size = winsize()
    guard ioctl(Streams.Stream.output.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }
}
