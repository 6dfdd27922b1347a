import Domain

/// What one round of the metric worker did.
public struct WorkedOff: Hashable, Sendable {
  /// Sessions that were found to be over.
  public var sessionsHeld = 0
  /// Keys computed: an office in a quarter, also where it was computed twice.
  public var keys = 0
  public var seconds = 0.0
  /// Keys that could not be computed; they stay in the queue.
  public var failures: [Failure] = []

  public struct Failure: Hashable, Sendable {
    public var office: Office.Code
    public var quarter: Quarter
    public var error: TrackerError
  }
}
