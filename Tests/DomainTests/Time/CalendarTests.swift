import Domain
import Support
import Testing

struct CalendarTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("2025-11-26", 20418), ("2000-02-29", 11016), ("1969-12-31", -1),
  ])
  func daysAreCounted(text: String, number: Int32) {
    #expect(Day(text)?.number == number)
    #expect(Day(number: number).description == text)
  }

  @Test(arguments: [
    "2025-02-29", "1900-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "2025-1-01", "25-01-01",
    "2025/01/01", "", "2025-01-01x", "２０２５-01-01",
  ])
  func whatTheCalendarHasNotIsRefused(text: String) { #expect(Day(text) == nil) }

  @Test func everyDayOfFourCenturiesComesBack() {
    var day: Day = "1899-12-31"
    while day < "2300-01-02" {
      let (year, month, number) = day.components
      #expect(Day(year: year, month: month, day: number) == day)
      day = day.next
    }
  }

  @Test(arguments: [
    ("2025-Q1", "2025-01-01", "2025-03-31", "I"), ("2025-Q4", "2025-10-01", "2025-12-31", "IV"),
    ("2024-Q2", "2024-04-01", "2024-06-30", "II"),
  ])
  func quarters(text: String, first: Day, last: Day, roman: String) throws {
    let quarter = try #require(Quarter(text))
    #expect(quarter.firstDay == first && quarter.lastDay == last && quarter.roman == roman)
    #expect(
      first.quarter == quarter && last.quarter == quarter && last.next.quarter == quarter.next)
    #expect(quarter.next.previous == quarter)
  }

  @Test(arguments: ["2025-Q5", "2025Q4", "2025-4", "25-Q1", "2025-Q0", ""])
  func noQuarter(text: String) { #expect(Quarter(text) == nil) }

  @Test(arguments: [
    ("2025-11-26T09:00", "WIB", "2025-11-26T02:00:00Z"),
    ("2025-11-26T00:30", "WIT", "2025-11-25T15:30:00Z"),
    ("2025-11-26 09:00:15", "+08:00", "2025-11-26T01:00:15Z"),
  ])
  func aClockOnTheWallIsAMomentInItsZone(text: String, zone: String, moment: String) throws {
    let (time, zone) = (try #require(LocalTime(text)), try #require(Zone(zone)))
    let instant = time.instant(in: zone)
    #expect(instant.description == moment)
    #expect(LocalTime(instant, in: zone) == time)
  }

  @Test(arguments: ["2025-11-26", "2025-11-26T24:00", "2025-11-26T9:00", "2025-11-31T09:00"])
  func noTime(text: String) { #expect(LocalTime(text) == nil) }
}
