/// Every word of the staff's names once, found by spelling, by sound and by nearness.
struct Vocabulary: Sendable {
  private(set) var words: [[UInt8]] = []
  private var sounds: [[UInt8]] = []
  /// Which letters a word has, one bit each: words far apart are told without comparing them.
  private var letters: [UInt32] = []
  private var soundLetters: [UInt32] = []
  private var ids: [[UInt8]: Int32] = [:]

  /// No word of a name is longer.
  private static let longest = 60

  mutating func insert(_ word: String) -> Int32 {
    let bytes = Array(word.utf8)
    if let id = ids[bytes] { return id }
    let id = Int32(words.count)
    ids[bytes] = id
    words.append(bytes)
    sounds.append(Spelling.sound(word))
    letters.append(Self.letters(of: bytes))
    soundLetters.append(Self.letters(of: Spelling.sound(word)))
    return id
  }

  func word(_ id: Int32, startsWith letters: String) -> Bool {
    words[Int(id)].starts(with: letters.utf8)
  }
  func isLetter(_ id: Int32, _ letter: String) -> Bool {
    words[Int(id)].count == 1 && words[Int(id)].elementsEqual(letter.utf8)
  }
  func isSexMark(_ id: Int32) -> Bool {
    words[Int(id)].elementsEqual("i".utf8) || words[Int(id)].elementsEqual("ni".utf8)
  }
  /// How many letters two words have.
  func count(of a: Int32, _ b: Int32) -> Int { words[Int(a)].count + words[Int(b)].count }
  func id(of word: [UInt8]) -> Int32? { ids[word] }

  /// All words that the shown one may be, spelled well or ill.
  func kin(of shown: String) -> Kin {
    let bytes = Array(shown.utf8)
    let sound = Spelling.sound(shown)
    let (mask, soundMask) = (Self.letters(of: bytes), Self.letters(of: sound))
    let most = Spelling.mostSlips(bytes.count, bytes.count + 2)
    var kin = Kin()
    guard bytes.count <= Self.longest else { return kin }
    let isSkeleton = Spelling.isSkeleton(bytes)
    for index in words.indices {
      // A slip changes at most two letters of the set; an old spelling as many again.
      guard (letters[index] ^ mask).nonzeroBitCount <= 2 * most + 2 else { continue }
      let word = words[index]
      if word == bytes {
        kin.add(Int32(index), .same)
      } else if sounds[index] == sound && sound.count > 1
        || isSkeleton && word.count < 2 * bytes.count && Spelling.skeleton(word) == bytes
      {
        kin.add(Int32(index), .alike)
      } else if most > 0, word.count > 1, abs(word.count - bytes.count) <= most + 1 {
        let allowed = Spelling.mostSlips(bytes.count, word.count)
        // A slip adds and takes one letter of the set at most.
        var slips = allowed + 1
        if (letters[index] ^ mask).nonzeroBitCount <= 2 * allowed {
          slips = Spelling.distance(word, bytes, atMost: allowed)
        }
        if slips > 1, (soundLetters[index] ^ soundMask).nonzeroBitCount <= 2 * allowed {
          slips = min(slips, Spelling.distance(sounds[index], sound, atMost: allowed))
        }
        if slips <= allowed, !Spelling.isOtherSex(word, bytes) {
          kin.add(Int32(index), .slips(max(1, slips)))
        }
      }
    }
    return kin
  }

  /// The fewest words, three or more, that a text is made of: `anwarzainalmustofa`. Each has three
  /// letters at least. Empty where there are none; two in one are left to `NameReading`.
  func parts(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    guard (9...Self.longest).contains(bytes.count) else { return [] }
    // For each length of a beginning, the fewest words and where the last of them starts.
    var fewest = [Int?](repeating: nil, count: bytes.count + 1)
    var starts = [Int](repeating: 0, count: bytes.count + 1)
    fewest[0] = 0
    for end in 3...bytes.count {
      for start in 0...(end - 3) {
        guard let before = fewest[start], before + 1 < fewest[end] ?? .max,
          ids[Array(bytes[start..<end])] != nil
        else { continue }
        (fewest[end], starts[end]) = (before + 1, start)
      }
    }
    guard let count = fewest[bytes.count], count > 2 else { return [] }
    var parts: [String] = []
    var end = bytes.count
    while end > 0 {
      parts.append(String(decoding: bytes[starts[end]..<end], as: UTF8.self))
      end = starts[end]
    }
    return parts.reversed()
  }

  /// Which letters a word has; two texts are no nearer than half the letters that only one has.
  func letters(of id: Int32) -> UInt32 { letters[Int(id)] }

  static func letters(of word: [UInt8]) -> UInt32 {
    word.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }
}
