import Domain

/// What the page's template asks for; names here are the names between its braces.
struct PageView {
  let language: String
  let documentTitle: String
  let author: String
  let style = StyleSheet.text
  let skip: String
  let letterhead: [String]
  let address: String?
  let title: [String]
  let mark: String?
  let fields: [Document.Field]
  let blocks: [BlockView]
  let foot: String
  let code: String?

  init(_ document: Document) {
    language = document.writer.language.rawValue
    documentTitle = document.heading
    author = document.author
    skip = document.writer.say(id: "Langsung ke isi laporan", en: "Skip to the report")
    letterhead = document.letterhead
    address = document.address
    title = document.title
    mark = document.mark
    fields = document.fields
    blocks = document.blocks.enumerated().map { BlockView($1, anchor: $0 + 1) }
    foot = document.foot
    code = document.code
  }
}

/// One block; the one part that is not nil says of which kind.
struct BlockView {
  /// Part of the ids in the page. Named unlike what blocks hold: Mustache looks outward for a name
  /// that is nil within.
  let anchor: Int
  var heading: String?
  var subheading: String?
  var paragraph: String?
  var note: String?
  var list: ListView?
  var table: TableView?
  var chart: ChartView?
  var signature: SignatureBlock?

  init(_ block: Block, anchor: Int) {
    self.anchor = anchor
    switch block {
    case .heading(let text): heading = text
    case .subheading(let text): subheading = text
    case .paragraph(let text): paragraph = text
    case .note(let text): note = text
    case .list(let items): list = ListView(items: items)
    case .table(let table): self.table = TableView(table)
    case .chart(let chart): self.chart = ChartView(chart)
    case .signature(let signature): self.signature = signature
    }
  }
}

struct ListView {
  let items: [String]
}
