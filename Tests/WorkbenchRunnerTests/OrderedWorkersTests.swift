import Foundation
import Synchronization
import Testing

@testable import WorkbenchRunner

/// Workers side by side do what one worker does, in the same order, in bounded memory.
struct OrderedWorkersTests {
  private struct Failure: Error, Equatable {
    let number: Int
  }

  /// Counts up to an end, or to a failure.
  private struct Counter {
    let end: Int
    var failing: Int?
    var number = 0

    mutating func next() throws -> Int? {
      if number == failing { throw Failure(number: number) }
      guard number < end else { return nil }
      defer { number += 1 }
      return number
    }
  }

  /// What was delivered, and how many threads were at it at once.
  private final class Deliveries: Sendable {
    private let state = Mutex((numbers: [Int](), inside: 0, most: 0))

    var numbers: [Int] { state.withLock { $0.numbers } }
    var mostAtOnce: Int { state.withLock { $0.most } }

    func deliver(_ number: Int) {
      state.withLock {
        $0.inside += 1
        $0.most = max($0.most, $0.inside)
      }
      state.withLock {
        $0.numbers.append(number)
        $0.inside -= 1
      }
    }
  }

  @Test(arguments: [1, 2, 7], [0, 1, 28, 1000])
  func `outputs come in the order of the inputs`(workers: Int, inputs: Int) throws {
    var counter = Counter(end: inputs)
    let deliveries = Deliveries()
    try OrderedWorkers(count: workers).run(
      next: { try counter.next() },
      transform: { number in
        if number % 5 == 0 { Thread.sleep(forTimeInterval: 0.0002) }
        return number * 2
      },
      deliver: { deliveries.deliver($0) })
    #expect(deliveries.numbers == (0..<inputs).map { $0 * 2 })
    #expect(deliveries.mostAtOnce <= 1)
  }

  @Test(arguments: [1, 2, 7])
  func `no more inputs are taken than the window holds`(workers: Int) throws {
    let delivered = Atomic(0)
    let widest = Atomic(0)
    var counter = Counter(end: 500)
    try OrderedWorkers(count: workers).run(
      next: {
        let number = try counter.next()
        let ahead = counter.number - delivered.load(ordering: .sequentiallyConsistent)
        widest.max(ahead, ordering: .sequentiallyConsistent)
        return number
      },
      transform: { $0 },
      deliver: { _ in delivered.add(1, ordering: .sequentiallyConsistent) })
    #expect(widest.load(ordering: .sequentiallyConsistent) <= workers * 4)
  }

  @Test(arguments: [1, 2, 7])
  func `where the input fails, what came before is delivered`(workers: Int) {
    var counter = Counter(end: 100, failing: 40)
    let deliveries = Deliveries()
    #expect(throws: Failure(number: 40)) {
      try OrderedWorkers(count: workers).run(
        next: { try counter.next() }, transform: { $0 }, deliver: { deliveries.deliver($0) })
    }
    #expect(deliveries.numbers == Array(0..<40))
  }

  @Test(arguments: [1, 2, 7])
  func `where the delivery fails, nothing more is taken or delivered`(workers: Int) {
    var counter = Counter(end: .max)
    let deliveries = Deliveries()
    let running = Atomic(0)
    #expect(throws: Failure(number: 40)) {
      try OrderedWorkers(count: workers).run(
        next: { try counter.next() },
        transform: { number in
          running.add(1, ordering: .sequentiallyConsistent)
          defer { running.subtract(1, ordering: .sequentiallyConsistent) }
          return number
        },
        deliver: { number in
          guard number < 40 else { throw Failure(number: number) }
          deliveries.deliver(number)
        })
    }
    #expect(deliveries.numbers == Array(0..<40))
    #expect(running.load(ordering: .sequentiallyConsistent) == 0)
    #expect(counter.number <= 40 + workers * 4 + 1)
  }

  @Test func `an output that is late holds back those behind it alone`() throws {
    var counter = Counter(end: 4)
    let deliveries = Deliveries()
    let last = DispatchSemaphore(value: 0)
    try OrderedWorkers(count: 2).run(
      next: { try counter.next() },
      transform: { number in
        if number == 0 { last.wait() }
        if number == 3 { last.signal() }
        return number
      },
      deliver: { deliveries.deliver($0) })
    #expect(deliveries.numbers == [0, 1, 2, 3])
  }
}
