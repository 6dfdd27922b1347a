import Domain
import Seeds
import Testing

@testable import Reports

struct WriterTests {
  @Test(arguments: [
    (0.0, "0,00", "0.00"), (1234.5, "1.234,50", "1,234.50"), (66.6666, "66,67", "66.67"),
    (0.005, "0,01", "0.01"), (-0.001, "0,00", "0.00"), (-1234.5, "-1.234,50", "-1,234.50"),
    (1_000_000, "1.000.000,00", "1,000,000.00"), (.nan, "–", "–"), (.infinity, "–", "–"),
    (1e300, "–", "–"),
  ])
  func decimals(number: Double, id: String, en: String) {
    #expect(Writer(.id).decimal(number) == id)
    #expect(Writer(.en).decimal(number) == en)
  }

  @Test(arguments: [
    (4.0, "4", "4"), (3.5, "3,5", "3.5"), (0, "0", "0"), (100, "100", "100"),
    (1200.25, "1.200,25", "1,200.25"), (1000, "1.000", "1,000"),
  ])
  func shortNumbers(number: Double, id: String, en: String) {
    #expect(Writer(.id).short(number) == id)
    #expect(Writer(.en).short(number) == en)
  }

  @Test(arguments: Seed.some(300)) func wholeNumbersLoseNoDigit(seed: Seed) {
    var seed = seed
    let number = seed.number(-9_999_999_999...9_999_999_999)
    let text = Writer(.id).whole(number)
    #expect(Int(text.filter { $0 != "." }) == number)
    let groups = text.drop { $0 == "-" }.split(separator: ".")
    #expect(groups.dropFirst().allSatisfy { $0.count == 3 })
    #expect((1...3).contains(groups.first?.count ?? 0))
  }

  @Test func nothingIsADash() {
    let writer = Writer(.id)
    #expect(writer.decimal(nil) == "–")
    #expect(writer.percent(nil) == "–")
    #expect(writer.hours(nil) == "–")
    #expect(writer.figure(nil, .percent) == "–")
  }

  @Test func daysAndQuarters() {
    let day = Day(number: 20_418)
    #expect(Writer(.id).day(day) == "26 November 2025")
    #expect(Writer(.id).shortDay(Day(number: 20_671)) == "6 Agu 2026")
    #expect(Writer(.en).shortDay(Day(number: 20_671)) == "6 Aug 2026")
    #expect(Writer(.id).period(day.quarter) == "1 Oktober s.d. 31 Desember 2025")
    #expect(Writer(.en).period(day.quarter) == "1 October to 31 December 2025")
    #expect(Writer(.id).quarter(day.quarter) == "Triwulan IV Tahun 2025")
  }

  @Test(arguments: [
    ("198703122010121003", "19870312 201012 1 003"), ("12345", "12345"),
    ("1987031220101210AB", "1987031220101210AB"),
  ])
  func employeeNumbers(number: String, written: String) {
    #expect(Writer(.id).employeeNumber(number) == written)
    #expect(Writer(.id).employeeNumber(nil) == "–")
  }

  @Test func aShareOfNothingHasNoPercentage() {
    #expect(Writer(.id).share(4, of: 5, id: "pegawai", en: "people") == "4 dari 5 pegawai (80,00%)")
    #expect(Writer(.en).share(0, of: 0, id: "pegawai", en: "people") == "0 of 0 people")
  }

  @Test(arguments: Evidence.allCases) func everyEvidenceHasWords(kind: Evidence) {
    #expect(!Writer(.id).evidence(kind).isEmpty)
    #expect(Writer(.id).evidence(kind) != Writer(.en).evidence(kind))
  }
}
