/// How a Swift type travels as a parameter: the server's type numbers and the wire format.
///
/// Source of the numbers: `pg_type.dat` of PostgreSQL; they are fixed for built-in types.
public struct PostgresType: Hashable, Sendable {
  /// 0 lets the server infer the type from where the parameter stands.
  public var oid: UInt32
  /// The type of one of these inside an array, and of an array of these; 0 if there is none.
  public var elementOID: UInt32
  public var arrayOID: UInt32
  /// Text format lets one Swift type fit many server types; all else is binary.
  public var isText: Bool

  public init(oid: UInt32, elementOID: UInt32? = nil, arrayOID: UInt32, isText: Bool = false) {
    self.oid = oid
    self.elementOID = elementOID ?? oid
    self.arrayOID = arrayOID
    self.isText = isText
  }

  /// Text whose type the server infers, so that it fits text, enum, json, date and others alike.
  public static var text: Self {
    PostgresType(oid: 0, elementOID: OID.text, arrayOID: 1009, isText: true)
  }
  public static var bool: Self { PostgresType(oid: OID.bool, arrayOID: 1000) }
  public static var bytea: Self { PostgresType(oid: OID.bytea, arrayOID: 1001) }
  public static var int2: Self { PostgresType(oid: OID.int2, arrayOID: 1005) }
  public static var int4: Self { PostgresType(oid: OID.int4, arrayOID: 1007) }
  public static var int8: Self { PostgresType(oid: OID.int8, arrayOID: 1016) }
  public static var float4: Self { PostgresType(oid: OID.float4, arrayOID: 1021) }
  public static var float8: Self { PostgresType(oid: OID.float8, arrayOID: 1022) }
  public static var date: Self { PostgresType(oid: OID.date, arrayOID: 1182) }
  public static var timestamptz: Self { PostgresType(oid: OID.timestamptz, arrayOID: 1185) }
  public static var uuid: Self { PostgresType(oid: OID.uuid, arrayOID: 2951) }
  public static var jsonb: Self { PostgresType(oid: OID.jsonb, arrayOID: 3807) }
}

/// Type numbers that decoding tells apart.
enum OID {
  static let bool: UInt32 = 16
  static let bytea: UInt32 = 17
  static let char: UInt32 = 18
  static let name: UInt32 = 19
  static let int8: UInt32 = 20
  static let int2: UInt32 = 21
  static let int4: UInt32 = 23
  static let text: UInt32 = 25
  static let oid: UInt32 = 26
  static let json: UInt32 = 114
  static let xml: UInt32 = 142
  static let float4: UInt32 = 700
  static let float8: UInt32 = 701
  static let unknown: UInt32 = 705
  static let bpchar: UInt32 = 1042
  static let varchar: UInt32 = 1043
  static let date: UInt32 = 1082
  static let time: UInt32 = 1083
  static let timestamp: UInt32 = 1114
  static let timestamptz: UInt32 = 1184
  static let interval: UInt32 = 1186
  static let numeric: UInt32 = 1700
  static let uuid: UInt32 = 2950
  static let jsonb: UInt32 = 3802
  /// From here on numbers are given to types made in the database: enums, citext and the like.
  static let firstOfUsers: UInt32 = 16384

  /// The array types that can be printed: those of the types above.
  static let arrays: Set<UInt32> = [
    199, 1000, 1001, 1002, 1003, 1005, 1007, 1009, 1014, 1015, 1016, 1021, 1022, 1028, 1115, 1182,
    1183, 1185, 1187, 1231, 2951, 3807,
  ]

  /// The type's name for error messages, or its number.
  static func name(of oid: UInt32) -> String {
    names[oid] ?? "type \(oid)"
  }

  private static let names: [UInt32: String] = [
    bool: "bool", bytea: "bytea", char: "\"char\"", name: "name", int8: "int8", int2: "int2",
    int4: "int4", text: "text", oid: "oid", json: "json", xml: "xml", float4: "float4",
    float8: "float8", bpchar: "char", varchar: "varchar", date: "date", timestamp: "timestamp",
    timestamptz: "timestamptz", interval: "interval", time: "time",
    numeric: "numeric", uuid: "uuid",
    jsonb: "jsonb", 1000: "bool[]", 1001: "bytea[]", 1005: "int2[]", 1007: "int4[]",
    1009: "text[]", 1015: "varchar[]", 1016: "int8[]", 1021: "float4[]", 1022: "float8[]",
    1182: "date[]", 1185: "timestamptz[]", 1231: "numeric[]", 2951: "uuid[]", 3807: "jsonb[]",
    2278: "void", 2249: "record",
  ]
}
