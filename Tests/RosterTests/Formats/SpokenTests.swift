import Domain
import Testing

@testable import Roster

/// Durations, zones and dates as platforms say them.
struct SpokenTests {
  @Test(arguments: [
    ("2h 41m 5s", 9665), ("1 hr 2 min", 3720), ("58 min", 3480), ("3j 1m 25d", 10885),
    ("2 jam 41 mnt", 9660), ("1h1m1s", 3661), ("45s", 45), ("1 hour, 5 minutes", 3900),
  ])
  func durations(text: String, seconds: Int) { #expect(SpokenDuration.seconds(text) == seconds) }

  @Test(arguments: ["", "sejam", "5", "h", "5 5 m", "1h 2h", "-5m", "5x", "99999999999h", "1:02"])
  func whatIsNoDuration(text: String) { #expect(SpokenDuration.seconds(text) == nil) }

  @Test(arguments: [
    ("2025/11/26 9:05:12 AM GMT+7", "2025-11-26T09:05:12"),
    ("2025/11/26 10:05:12 AM GMT+8", "2025-11-26T09:05:12"),
    ("2025/11/26 2:05:12 AM UTC", "2025-11-26T09:05:12"),
    ("2025/11/26 2:05:12 AM GMT", "2025-11-26T09:05:12"),
    ("26/11/2025 10.05 WITA", "2025-11-26T09:05:00"),
    ("26/11/2025 23.30 WIT", "2025-11-26T21:30:00"),
    ("2025-11-26T02:05:12Z", "2025-11-26T09:05:12"),
    ("2025-11-26T09:05:12+07:00", "2025-11-26T09:05:12"),
    ("2025-11-25T20:05:12-06:00", "2025-11-26T09:05:12"),
    ("26 November 2025 09.05", "2025-11-26T09:05:00"),
    ("Rabu, 26 Nov 2025 pukul 09.05.12", "2025-11-26T09:05:12"),
    ("Nov 26, 2025 at 9:05 AM", "2025-11-26T09:05:00"),
    ("26-11-2025 09:05", "2025-11-26T09:05:00"),
  ])
  func times(text: String, expected: String) throws {
    guard case .time(let time) = FileClock(zone: .wib, order: .dayFirst).read(text) else {
      Issue.record("\(text) is no time")
      return
    }
    #expect(time.description == expected)
  }

  @Test(arguments: [
    "2025/11/26 9:05:12 AM GMT+99:99", "26/11/2025 10.05 WIBB", "26/11/2025 9:0",
    "26/11/2025 9:05:1",
    "2025-11-26T09:05:12+0x:00", "Margono, 26 2025 09.05",
  ])
  func whatIsNoTime(text: String) {
    if case .time(let time) = FileClock(zone: .wib, order: .dayFirst).read(text) {
      Issue.record("\(text) was read as \(time)")
    }
  }
}
