import Seeds

extension Seed {
  /// Words, odd letters and now and then a word without end.
  mutating func text(words most: Int) -> String {
    (0..<number(0...most)).map { _ in
      switch number(0...12) {
      case 0: String(repeating: "panjang", count: number(1...12))
      case 1: "\"a,b\"\r\n"
      case 2: "<b>&'\u{301}"
      case 3: "é漢🧕\u{7}"
      default: String(repeating: "kata", count: number(1...3))
      }
    }.joined(separator: " ")
  }
}
