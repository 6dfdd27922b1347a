import Domain
import Testing

struct OfficeCodeTests {
  @Test(arguments: [
    ("00", "00", Office.Level.national), ("33", "33", .province), ("33.16", "33.16", .regency),
    ("3316", "33.16", .regency), ("33.74", "33.74", .city), ("3271", "32.71", .city),
    ("33.69", "33.69", .regency),
  ])
  func codes(text: String, code: String, level: Office.Level) throws {
    let parsed = try #require(Office.Code(text))
    #expect(parsed.text == code && parsed.level == level)
  }

  @Test(arguments: ["", "3", "331", "33.1", "33.166", "331.6", "3.316", "ab.cd", "33-16", "33.16 "])
  func noCode(text: String) { #expect(Office.Code(text) == nil) }
}
