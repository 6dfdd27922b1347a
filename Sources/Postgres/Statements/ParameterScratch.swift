import CLibPQ

/// The parameters of a statement as libpq wants them: parallel arrays of C. Kept by a connection,
/// so that a statement costs no allocation once the arrays have grown.
struct ParameterScratch {
  private var bytes: [UInt8] = []
  private var offsets: [Int] = []
  private var lengths: [Int32] = []
  private var formats: [Int32] = []
  private var pointers: [UnsafePointer<CChar>?] = []

  /// What libpq's calls for sending take.
  struct Arguments {
    var count: Int32
    var values: UnsafePointer<UnsafePointer<CChar>?>?
    var lengths: UnsafePointer<Int32>?
    var formats: UnsafePointer<Int32>?
  }

  /// Calls `body` with pointers that are valid only meanwhile.
  /// - Throws: `encoding` for a value that cannot travel.
  mutating func with<Value>(
    _ parameters: [PostgresValue], _ body: (Arguments) throws(PostgresError) -> Value
  ) throws(PostgresError) -> Value {
    if parameters.isEmpty {
      return try body(Arguments(count: 0, values: nil, lengths: nil, formats: nil))
    }
    // The protocol counts parameters in 16 bits.
    guard parameters.count <= 65_535 else {
      throw .encoding("\(parameters.count) parameters, 65535 at most")
    }
    try fill(parameters)
    defer { if bytes.count > 1 << 20 { bytes = [] } }
    let (bytes, lengths, formats) = (self.bytes, self.lengths, self.formats)
    return try bytes.withUnsafeBufferPointer { content throws(PostgresError) in
      let base = UnsafeRawPointer(content.baseAddress)?.assumingMemoryBound(to: CChar.self)
      for offset in offsets { pointers.append(offset < 0 ? nil : base.map { $0 + offset }) }
      return try pointers.withUnsafeBufferPointer { values throws(PostgresError) in
        try lengths.withUnsafeBufferPointer { lengths throws(PostgresError) in
          try formats.withUnsafeBufferPointer { formats throws(PostgresError) in
            try body(
              Arguments(
                count: Int32(values.count), values: values.baseAddress,
                lengths: lengths.baseAddress, formats: formats.baseAddress))
          }
        }
      }
    }
  }

  private mutating func fill(_ parameters: [PostgresValue]) throws(PostgresError) {
    bytes.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
    formats.removeAll(keepingCapacity: true)
    pointers.removeAll(keepingCapacity: true)
    for parameter in parameters {
      if let fault = parameter.fault { throw .encoding(fault) }
      let content = parameter.bytes
      guard content.map({ $0.count <= 1 << 30 }) ?? true else {
        throw .encoding("\(content?.count ?? 0) bytes, 1 GiB at most")
      }
      offsets.append(content == nil ? -1 : bytes.count)
      lengths.append(Int32(content?.count ?? 0))
      formats.append(parameter.type.isText ? 0 : 1)
      // Text must end with a NUL for libpq; after any other value it does no harm.
      if let content {
        bytes += content
        bytes.append(0)
      }
    }
  }
}
