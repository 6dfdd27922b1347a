import Domain
import Seeds
import Testing

@testable import Reports

/// Whatever a report holds, nothing is lost and nothing leaves the page.
struct PageFlowTests {
  @Test(arguments: Seed.some(60)) func everyRowStaysWithinItsPages(seed: Seed) throws {
    var seed = seed
    let table = table(from: &seed)
    var flow = PageFlow(setter: try TextSetter(family: PDFFile.family))
    flow.advance(Double(seed.number(0...600)))
    flow.add([.heading("Judul"), .table(table), .note("akhir")])

    let shapes = flow.pages.flatMap(\.shapes)
    for shape in shapes { #expect(isInside(shape)) }
    let set = shapes.compactMap { shape -> String? in
      guard case .text(let text, _, _, let style, _) = shape, style.size == 8, !style.bold else {
        return nil
      }
      return text
    }
    #expect(letters(set.joined()) == letters(table.rows.joined().joined()))
  }

  @Test func aHeadingGoesWithWhatItHeads() throws {
    for offset in stride(from: 0.0, to: 720, by: 8) {
      var flow = PageFlow(setter: try TextSetter(family: PDFFile.family))
      flow.advance(offset)
      flow.add([.heading("Judul"), .paragraph("Isi")])
      let pages = flow.pages.map { page in
        page.shapes.compactMap { if case .text(let text, _, _, _, _) = $0 { text } else { nil } }
      }
      #expect(pages.contains(["Judul", "Isi"]), "begun at \(offset)")
    }
  }

  @Test(arguments: Language.allCases)
  func columnHeadingsBreakBetweenWordsOnly(language: Language) throws {
    let setter = try TextSetter(family: PDFFile.family)
    for block in ReportSections.blocks(of: try SampleReport.full(), by: Writer(language)) {
      guard case .table(let table) = block else { continue }
      let lines = TableGrid(table, setter: setter).header.cells
      #expect(lines.map { $0.joined(separator: " ") } == table.columns.map(\.title))
    }
  }

  @Test(arguments: Seed.some(100)) func linesKeepToTheirWidth(seed: Seed) throws {
    var seed = seed
    let setter = try TextSetter(family: PDFFile.family)
    let style = TextStyle(size: 9)
    let width = Double(seed.number(20...300))
    let text = seed.text(words: 12)
    let lines = setter.lines(text, style, width: width)
    #expect(letters(lines.joined()) == letters(text))
    // A line that fits is not broken again.
    for line in lines { #expect(setter.lines(line, style, width: width).count == 1) }
  }

  private func table(from seed: inout Seed) -> Table {
    let count = seed.number(1...9)
    return Table(
      caption: "Tabel",
      columns: (0..<count).map { index in
        .init("Kolom \(index)", Double(seed.number(1...4)), index.isMultiple(of: 2) ? .start : .end)
      },
      rows: (0..<seed.number(0...60)).map { _ in
        (0..<count).map { _ in seed.text(words: seed.number(0...40) == 0 ? 700 : 5) }
      },
      total: nil)
  }

  private func isInside(_ shape: Shape) -> Bool {
    let (x, y) = (
      PageGeometry.left - 0.1...PageGeometry.right + 0.1,
      PageGeometry.top - 0.1...PageGeometry.bottom + 0.1
    )
    return switch shape {
    case .box(let left, let top, let width, let height, _):
      x.contains(left) && x.contains(left + width) && y.contains(top) && y.contains(top + height)
    case .line(let left, let top, let right, let bottom, _, _):
      x.contains(left) && x.contains(right) && y.contains(top) && y.contains(bottom)
    case .text(_, let left, let baseline, _, _): x.contains(left) && y.contains(baseline)
    case .mark(_, let top): y.contains(top)
    }
  }

  /// The visible letters in an order of their own: cells of a torn row mingle.
  private func letters(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter {
      !$0.properties.isWhitespace && $0.properties.generalCategory != .control
    }.sorted()
  }
}
