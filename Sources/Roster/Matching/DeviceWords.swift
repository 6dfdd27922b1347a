/// What telephones and computers call themselves where nobody gave a name.
enum DeviceWords {
  private static let brands: Set<String> = [
    "iphone", "ipad", "oppo", "galaxy", "samsung", "vivo", "redmi", "xiaomi", "realme", "infinix",
    "huawei", "asus", "acer", "lenovo", "advan", "poco", "nokia", "itel", "tecno", "macbook",
    "imac",
    "laptop", "desktop", "android", "sm", "cph", "rmx", "thinkpad", "ideapad", "vivobook",
    "windows",
  ]
  /// Said of nobody in particular.
  private static let nobody: Set<String> = [
    "zoom", "user", "admin", "administrator", "pc", "hp", "device", "guest", "tablet", "handphone",
  ]
  private static let models: Set<String> = [
    "note", "hot", "pro", "max", "plus", "mini", "ultra", "lite", "air", "tab", "phone", "series",
    "smart", "spark", "prime", "fold", "flip", "neo", "book", "x", "s",
  ]

  /// The words that name no device; a model's number goes with its brand (`vivo 1904` is no office).
  static func removed(from words: [DisplayWord]) -> (rest: [DisplayWord], found: Bool) {
    var rest: [DisplayWord] = []
    var found = false
    // Whether a brand stands before, and whether its number may still come.
    var (inDevice, hasNumber) = (false, false)
    for word in words {
      if brands.contains(word.plain) || isModel(word.plain) {
        (found, inDevice) = (true, true)
        hasNumber = word.plain.contains(where: \.isNumber)
      } else if nobody.contains(word.plain) {
        (found, inDevice) = (true, false)
      } else if inDevice, models.contains(word.plain) {
        continue
      } else if inDevice, !hasNumber, !word.raw.contains("."),
        word.plain.contains(where: \.isNumber)
      {
        hasNumber = true
      } else {
        inDevice = false
        rest.append(word)
      }
    }
    return (rest, found)
  }

  /// `CPH2477`, `RMX3501`, `M2101K7BNY`: letters and digits mixed, more digits than a name has.
  private static func isModel(_ plain: String) -> Bool {
    let prefixes = ["cph", "rmx", "sm", "desktop", "laptop", "tecno"]
    guard let prefix = prefixes.first(where: plain.hasPrefix) else { return false }
    return plain.dropFirst(prefix.count).contains(where: \.isNumber)
  }
}
