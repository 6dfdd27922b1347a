/// libpq's own way to name a database: `key=value` pairs.
struct Conninfo: Hashable {
  static let database = "sdm"
  /// The superuser; every account in `pg_ident.conf` becomes it.
  static let role = "sdm"

  var socketFolder: String
  /// The account that the server at the other end must run under; nil asks nothing.
  var serverAccount: String?

  var text: String {
    var pairs = [
      "host=\(Self.quoted(socketFolder))", "port=\(SocketFolder.port)", "user=\(Self.role)",
      "dbname=\(Self.database)",
    ]
    if let serverAccount { pairs.append("requirepeer=\(Self.quoted(serverAccount))") }
    return pairs.joined(separator: " ")
  }

  static func quoted(_ value: String) -> String {
    let plain = value.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    if plain && !value.isEmpty { return value }
    var text = "'"
    for character in value.unicodeScalars {
      if character == "'" || character == "\\" { text += "\\" }
      text.unicodeScalars.append(character)
    }
    return text + "'"
  }
}
