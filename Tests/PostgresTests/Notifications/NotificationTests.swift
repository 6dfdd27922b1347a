import Testing

@testable import Postgres

@Suite(.timeLimit(.minutes(1))) struct NotificationTests {
  @Test func whatIsSentArrivesInOrder() async throws {
    let database = try await Cluster.database()
    let listener = try await Connection.connect(database, logger: .quiet)
    let sender = try await Connection.connect(database, logger: .quiet)
    let stream = try await listener.notifications(on: "Odd \"name\"")
    for number in 0..<50 {
      try await sender.execute("SELECT pg_notify(\("Odd \"name\"")::text, \("\(number)")::text)")
    }
    var payloads: [String] = []
    for try await notification in stream {
      #expect(notification.channel == "Odd \"name\"")
      payloads.append(notification.payload)
      if payloads.count == 50 { break }
    }
    #expect(payloads == (0..<50).map { "\($0)" })
    await sender.close()
    await listener.close()
  }

  @Test func theConnectionServesStatementsMeanwhile() async throws {
    let connection = try await Cluster.connection()
    let own = try await connection.processID
    var stream = try await connection.notifications(on: "a").makeAsyncIterator()
    for number in 0..<100 {
      #expect(try await connection.value("SELECT \(number) AS value") == number)
      try await connection.execute("SELECT pg_notify('a', \("\(number)"))")
      let next = try await stream.next()
      #expect(next == Notification(channel: "a", payload: "\(number)", processID: own))
    }
    await connection.close()
  }

  @Test func eachStreamGetsItsOwnChannel() async throws {
    let connection = try await Cluster.connection()
    var first = try await connection.notifications(on: "a").makeAsyncIterator()
    var second = try await connection.notifications(on: "b").makeAsyncIterator()
    try await connection.executeScript("NOTIFY b, 'to b'; NOTIFY a, 'to a'")
    #expect(try await first.next()?.payload == "to a")
    #expect(try await second.next()?.payload == "to b")
    await connection.close()
  }

  @Test func aLostSessionEndsTheStreamWithAnError() async throws {
    let database = try await Cluster.database()
    let listener = try await Connection.connect(database, logger: .quiet)
    let killer = try await Connection.connect(database, logger: .quiet)
    let stream = try await listener.notifications(on: "a")
    try await killer.kill(try await listener.processID)
    let error = await #expect(throws: PostgresError.self) { for try await _ in stream {} }
    #expect(error?.isLost == true)
    await killer.close()
  }

  @Test func aStreamThatIsGivenUpIsNoLongerListenedTo() async throws {
    let connection = try await Cluster.connection()
    do {
      let stream = try await connection.notifications(on: "a")
      try await connection.executeScript("NOTIFY a")
      for try await _ in stream { break }
    }
    try await connection.wait(until: "NOT EXISTS (SELECT FROM pg_listening_channels())")
    #expect(await !connection.isListening)
    await connection.close()
  }

  @Test func insideATransactionItIsRefused() async throws {
    let connection = try await Cluster.connection()
    await #expect(throws: PostgresError.busy("LISTEN inside a transaction")) {
      try await connection.transaction { _ = try await $0.notifications(on: "a") }
    }
    await connection.close()
  }
}
