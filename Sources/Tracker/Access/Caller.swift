/// Who asks: the account that the runner looks up among the principals.
public struct Caller: Hashable, Sendable {
  public enum Kind: String, Sendable {
    case systemAccount = "system_account"
    case daemon
  }

  public var kind: Kind
  public var name: String

  public init(_ kind: Kind, _ name: String) { (self.kind, self.name) = (kind, name) }

  /// The metric worker of `sdmd`.
  public static let daemon = Caller(.daemon, "sdmd")
}

/// A caller as the database knows it.
public struct Principal: Hashable, Sendable {
  public var id: Int64
  public var caller: Caller
}
