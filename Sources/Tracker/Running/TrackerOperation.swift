import Domain

/// One capability of the product: its stored properties are its input, `run` is its work.
///
/// CLI, HTTP and web only translate to and from such a value. What none may forget (permission,
/// scope, transaction, idempotency, audit, dirty keys) is the runner's; see `Runner.perform`.
public protocol TrackerOperation: Codable, Sendable {
  associatedtype Output: Codable, Sendable

  /// What the caller must be allowed to do in `place`.
  static var permission: Permission { get }
  /// Where HTTP finds it; its method tells whether the operation writes.
  static var route: Route { get }
  /// Whether a write keeps its key with its answer. False only where doing it again is harmless by
  /// itself and it is done so often that the keys would outgrow what they protect.
  static var keepsKey: Bool { get }

  /// The office that the operation touches: the caller must hold it or one above it.
  func place(in context: Context) async throws(TrackerError) -> Office.Code

  func run(in context: Context) async throws(TrackerError) -> Output
}

extension TrackerOperation {
  public static var name: String { "\(Self.self)" }
  public static var writes: Bool { route.method != .get }
  public static var keepsKey: Bool { true }

  /// The nation's office, where an operation names none: reference data and lists.
  public func place(in context: Context) async throws(TrackerError) -> Office.Code { .national }
}

/// An operation on one office that it names.
public protocol OfficeOperation: TrackerOperation {
  var office: Office.Code { get }
}

extension OfficeOperation {
  public func place(in context: Context) async throws(TrackerError) -> Office.Code { office }
}

/// An HTTP method and a path below the API's root; `:name` stands for a property.
public struct Route: Hashable, Sendable {
  public enum Method: String, Sendable { case get, post, put, delete }

  public var method: Method
  public var path: String

  public init(_ method: Method, _ path: String) { (self.method, self.path) = (method, path) }
}
