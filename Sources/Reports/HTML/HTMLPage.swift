import Domain
import Mustache

/// A document as one page for a browser.
struct HTMLPage {
  private let document: Document

  init(_ document: Document) { self.document = document }

  func text() throws(ReportError) -> String {
    let library = try Self.library.get()
    guard let text = library.render(PageView(document), withTemplate: "page") else {
      throw .templateBroken(name: "page", reason: "missing")
    }
    return text
  }

  /// Parsed once; the content type must be known by then.
  private static let library: Result<MustacheLibrary, ReportError> = {
    MustacheContentTypes.register(SafeText(), named: SafeText.name)
    var templates: [String: MustacheTemplate] = [:]
    for (name, text) in [
      ("page", PageTemplate.text), ("block", BlockTemplate.text), ("table", TableTemplate.text),
      ("drawing", DrawingTemplate.text),
    ] {
      do {
        templates[name] = try MustacheTemplate(string: text)
      } catch {
        return .failure(.templateBroken(name: name, reason: String(describing: error)))
      }
    }
    return .success(MustacheLibrary(templates: templates))
  }()
}
