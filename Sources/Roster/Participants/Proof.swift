/// What a file proves of a participant, the strongest first.
public enum Proof: Int, Hashable, Sendable, Codable, CaseIterable {
  /// Join and leave times.
  case joins
  /// The first join, the last leave and how long somebody was there in between.
  case firstAndLast
  /// How long, without any time.
  case total
  /// A form sent, or a line in a list of those present: no minutes.
  case signed
  /// A message in the chat: no minutes.
  case chat
  /// Named, and no more: a waiting room, a registration, a row without times.
  case nothing
}
