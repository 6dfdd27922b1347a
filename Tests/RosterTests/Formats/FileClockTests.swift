import Domain
import Testing

@testable import Roster

struct FileClockTests {
  @Test(arguments: [
    ("11/26/2025 08:52:41 AM", "2025-11-26T08:52:41"),
    ("11/26/2025 8:52:41 AM", "2025-11-26T08:52:41"),
    ("11/26/2025 8:52 PM", "2025-11-26T20:52:00"),
    ("11/26/2025 12:00:00 AM", "2025-11-26T00:00:00"),
    ("11/26/2025 12:00:00 PM", "2025-11-26T12:00:00"),
    ("11/26/2025 08:52:41\u{202F}AM", "2025-11-26T08:52:41"),
    ("11/26/25, 4:16:54 PM", "2025-11-26T16:16:54"),
    ("Aug 12, 2026 10:00 AM", "2026-08-12T10:00:00"),
    ("2025-11-26 08:52:41", "2025-11-26T08:52:41"),
    ("2025-11-26T08:52", "2025-11-26T08:52:00"),
    ("2025/11/26 9:05:12 AM", "2025-11-26T09:05:12"),
    ("03/04/2025 09:00:00 AM", "2025-03-04T09:00:00"),
    ("02/29/2024 09:00:00 AM", "2024-02-29T09:00:00"),
  ])
  func monthFirst(text: String, expected: String) throws {
    #expect(reading(text, .monthFirst) == expected)
  }

  @Test(arguments: [
    ("26/11/2025 08.52", "2025-11-26T08:52:00"),
    ("26/11/2025 20.52.07", "2025-11-26T20:52:07"),
    ("03/04/2025 08.52", "2025-04-03T08:52:00"),
    ("3/4/2025 8:52", "2025-04-03T08:52:00"),
    ("26.11.2025 08:52", "2025-11-26T08:52:00"),
    ("Aug 12, 2026 10:00 AM", "2026-08-12T10:00:00"),
  ])
  func dayFirst(text: String, expected: String) throws {
    #expect(reading(text, .dayFirst) == expected)
  }

  @Test(arguments: [
    ("02/30/2025 09:00:00 AM", "no such day"), ("02/29/2025 09:00:00 AM", "no such day"),
    ("13/01/2025 09:00:00 AM", "no such day"), ("00/10/2025 09:00 AM", "no such day"),
    ("11/26/2025", "no time"), ("11/26/2025 25:00:00", "no time"), ("", "no time"),
    ("11/26/2025 13:00:00 PM", "no time"), ("11/26/2025 00:10:00 AM", "no time"),
    ("11/26/2025 09:60:00 AM", "no time"), ("11/26/2025 09:00:00 XM", "no time"),
    ("Retno", "no time"), ("11/26 09:00", "no time"), ("-1/26/2025 09:00", "no time"),
    ("11/26/2025 9", "no time"), ("Aug 12", "no time"), ("１１/26/2025 09:00", "no time"),
  ])
  func whatIsNoTime(text: String, expected: String) {
    #expect(reading(text, .monthFirst) == expected)
  }

  private func reading(_ text: String, _ order: FileClock.Order) -> String {
    switch FileClock(zone: .wib, order: order).read(text) {
    case .time(let time): time.description
    case .noSuchDay: "no such day"
    case .notATime: "no time"
    }
  }
}
