import Domain
import Foundation
import Support
import Testing

struct EmployeeNumberTests {
  @Test(arguments: [
    "198703122010011003", "19870312 201001 1 003", "'198703122010011003",
    "’198703122010011003 ", "19870312\u{A0}201001\u{A0}1\u{A0}003",
  ])
  func isReadAsFormsHoldIt(text: String) throws {
    let number = try #require(try EmployeeNumber.parse(text).get())
    #expect(number.text == "198703122010011003")
    #expect(number.kind == .civilServant)
    #expect(number.birth == Day("1987-03-12"))
    #expect(!number.woman)
    #expect(number.serial == 3)
    #expect(number.startedYear == 2010)
  }

  @Test(arguments: [
    ("199611052025211014", EmployeeNumber.Kind.contract(partTime: false)),
    ("200002292025242014", .contract(partTime: true)),
    ("199004172015032005", .civilServant),
  ])
  func tellsTheKind(text: String, kind: EmployeeNumber.Kind) throws {
    #expect(EmployeeNumber(text)?.kind == kind)
  }

  @Test(arguments: ["", " ", "-", "–", "'"]) func whoHasNoneHasNone(text: String) throws {
    #expect(try EmployeeNumber.parse(text).get() == nil)
    #expect(EmployeeNumber(text) == nil)
  }

  @Test(arguments: [
    ("1,99611E+17", EmployeeNumberFault.rounded("1,99611E+17")),
    ("1.99611e+17", .rounded("1.99611e+17")),
    ("19870312201001100", .wrongLength(17)),
    ("1987031220100110031", .wrongLength(19)),
    ("131234567", .wrongLength(9)),
    ("19870312201001100X", .notDigits("19870312201001100X")),
    ("１98703122010011003", .notDigits("１98703122010011003")),
    ("198702302010011003", .badBirthDate("19870230")),
    ("200102292025242014", .badBirthDate("20010229")),
    ("198713122010011003", .badBirthDate("19871312")),
    ("198703122010131003", .badMonth(13)),
    ("198703122010001003", .badMonth(0)),
    ("198703122010201003", .badMonth(20)),
    ("198703122010301003", .badMonth(30)),
    ("198703122002011003", .badAge(15)),
    ("192003122010011003", .badAge(90)),
    ("198703122010013003", .badSex(3)),
    ("198703122010010003", .badSex(0)),
    ("198703122010011000", .badSerial),
  ])
  func aBrokenOneIsRefused(text: String, fault: EmployeeNumberFault) {
    #expect(EmployeeNumber.parse(text) == .failure(fault))
    #expect(EmployeeNumber(text) == nil)
    #expect(!fault.words.id.isEmpty && fault.words.id != fault.words.en)
    #expect(!fault.next.id.isEmpty)
  }

  /// A slip in the serial is somebody else's number: no check digit can tell.
  @Test func aSlipInTheSerialIsValid() {
    #expect(EmployeeNumber("199208302019022008") != EmployeeNumber("199208302019022007"))
  }

  @Test func isWrittenAsTextAlone() throws {
    let number = try #require(EmployeeNumber("199004172015032005"))
    let data = try JSONEncoder().encode([number])
    #expect(String(decoding: data, as: UTF8.self) == #"["199004172015032005"]"#)
    #expect(try JSONDecoder().decode([EmployeeNumber].self, from: data) == [number])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([EmployeeNumber].self, from: Data(#"["-"]"#.utf8))
    }
  }

  /// Every day and month there is, men and women, are read back as they were made.
  @Test func everyBirthDateOfALeapYearIsRead() throws {
    let first: Day = "1988-01-01"
    for offset in 0..<366 {
      let birth = first.adding(days: offset)
      let digits = birth.description.filter { $0 != "-" }
      let month = offset % 12 + 1
      let text =
        digits + "2012" + (month < 10 ? "0" : "") + "\(month)" + "\(offset % 2 + 1)" + "042"
      let number = try #require(EmployeeNumber(text), "\(text)")
      #expect(number.birth == birth)
      #expect(number.woman == (offset % 2 == 1))
    }
  }
}
