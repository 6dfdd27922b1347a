import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What an SVG document says, read by a parser that is not ours.
final class SVGReader: NSObject, XMLParserDelegate {
  private(set) var titles: [String] = []
  private(set) var texts: [String] = []
  /// Shades of the rectangles, in order.
  private(set) var shades: [String] = []
  private var current = ""

  /// Nil where the text is not well-formed XML.
  init?(_ svg: String) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  func parser(
    _: XMLParser, didStartElement name: String, namespaceURI _: String?, qualifiedName _: String?,
    attributes: [String: String]
  ) {
    current = ""
    if name == "rect" { shades.append(attributes["class"] ?? "") }
  }

  func parser(_: XMLParser, foundCharacters text: String) { current += text }

  func parser(
    _: XMLParser, didEndElement name: String, namespaceURI _: String?, qualifiedName _: String?
  ) {
    switch name {
    case "title": titles.append(current)
    case "text": texts.append(current)
    default: break
    }
  }
}
