import Testing

@testable import Tracker

/// What the log says about where a run's time went.
struct StepTimesTests {
  @Test func stepsAreNamedInTheOrderOfTheirBeginningAndAddedUp() {
    let steps = StepTimes()
    #expect(steps.isEmpty && steps.summary == "")
    for name in ["reading", "matching", "reading"] { steps.begin(name) }
    #expect(!steps.isEmpty)
    steps.end()
    steps.end()
    #expect(steps.summary.wholeMatch(of: /reading \d+ ms, matching \d+ ms/) != nil)
  }
}
