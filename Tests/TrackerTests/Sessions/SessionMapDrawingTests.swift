import Domain
import Seeds
import Support
import Testing

@testable import Tracker

struct SessionMapDrawingTests {
  func map(title: String, offices: Int) -> SessionMap {
    SessionMap(
      session: "TTM", title: title, heldOn: "2025-11-26", status: .held, openDoubts: 0,
      offices: (0..<offices).compactMap { number in
        Office.Code("33.\(number < 10 ? "0" : "")\(number)").map { code in
          OfficeRepresentation(
            session: "TTM", officeCode: code, name: title, parent: "33",
            representation: Representation.allCases[number % 4], present: number % 4 == 0 ? 7 : 0,
            highestPost: number % 4 == 0 ? title : nil, jobClass: nil, rooms: 0, doubts: 0)
        }
      })
  }

  @Test(arguments: Language.allCases)
  func everyShadeIsInTheLegendAndHasASign(language: Language) throws {
    let svg = try #require(SVGReader(map(title: "Sesi", offices: 4).svg(in: language)))
    let shades = Representation.allCases.map(\.rawValue)
    #expect(svg.shades == ["page"] + shades + shades)
    for shade in Representation.allCases {
      #expect(svg.texts.contains { $0.hasSuffix("= \(shade.words[language])") })
    }
    #expect(svg.texts.suffix(8) == ["33.00", "7", "33.01", "R", "33.02", "?", "33.03", "–"])
  }

  @Test func aLongProvinceGoesOnInTheNextRow() throws {
    let svg = map(title: "Sesi", offices: 45).svg(in: .id)
    let rows = svg.matches(of: /translate\(\d+ (\d+)\)"><title>/).map { String($0.1) }
    #expect(rows.count == 45 && Set(rows).count == 3)
  }

  /// Whatever stands in a title or a name, the picture is well-formed and says it.
  @Test(arguments: Seeds.Seed.some(200)) func anyTextIsDrawn(seed: Seeds.Seed) throws {
    var seed = seed
    let letters = [
      "<", ">", "&", "\"", "'", "a", "é", "\u{202E}", "\u{0}", "\u{1B}", "\n", "]]>", "😀", "&amp;",
      "</svg>", "\u{FFFE}", "<!--", "  ",
    ]
    let text = (0..<seed.number(1...40)).map { _ in seed.one(of: letters) }.joined()
    let read = try #require(SVGReader(map(title: text, offices: 5).svg(in: .en)), "\(text)")
    let forbidden: Set<Unicode.Scalar> = ["\u{0}", "\u{1B}", "\u{FFFE}"]
    let kept = String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { !forbidden.contains($0) }.map { $0 == "\n" ? " " : $0 }))
    #expect(read.titles.first == kept)
  }
}
