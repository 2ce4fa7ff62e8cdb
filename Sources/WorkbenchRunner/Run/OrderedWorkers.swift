import Foundation

/// Transforms a stream of inputs side by side and delivers the outputs in the order of the inputs.
///
/// At most `window` inputs are on their way at a time, so memory is bounded however slow the
/// delivery is. Threads are used rather than tasks, since analyzers may block and inputs may be
/// read from a pipe that is silent for hours, while outputs that are ready must go out.
package struct OrderedWorkers: Sendable {
  private let count: Int
  private let window: Int

  /// - Parameter count: The number of threads.
  package init(count: Int) {
    self.count = count
    window = count * 4
  }

  /// Runs until the inputs end or something throws.
  ///
  /// - Parameters:
  ///   - next: Gives the next input, or nil at the end; called on the caller's thread.
  ///   - transform: Makes an output of an input; called on several threads at once.
  ///   - deliver: Takes the next output in order; called on one thread at a time.
  /// - Throws: The first error of `next` or `deliver`; outputs before it have been delivered.
  package func run<Input: Sendable, Output: Sendable>(
    next: () throws -> Input?, transform: @escaping @Sendable (Input) -> Output,
    deliver: @escaping @Sendable (Output) throws -> Void
  ) throws {
    let exchange = Exchange<Input, Output>(window: window, deliver: deliver)
    for _ in 0..<count {
      let thread = Thread { exchange.work(transform) }
      thread.stackSize = 8 << 20
      exchange.threadStarted()
      thread.start()
    }
    var readError: (any Error)?
    do {
      while exchange.waitForRoom(), let input = try next() { exchange.submit(input) }
    } catch {
      readError = error
    }
    try exchange.close()
    if let readError { throw readError }
  }
}

/// What the threads share; every access to its state holds the condition's lock, which is why it
/// may be called Sendable.
private final class Exchange<Input: Sendable, Output: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private let window: Int
  private let deliver: @Sendable (Output) throws -> Void
  private var inputs: [(number: Int, input: Input)] = []
  private var outputs: [Int: Output] = [:]
  private var submitted = 0
  private var delivered = 0
  private var isDelivering = false
  private var isClosed = false
  private var threads = 0
  private var failure: (any Error)?

  init(window: Int, deliver: @escaping @Sendable (Output) throws -> Void) {
    self.window = window
    self.deliver = deliver
  }

  func threadStarted() {
    condition.withLock { threads += 1 }
  }

  /// Waits until another input may be submitted; false where nothing more will be delivered.
  func waitForRoom() -> Bool {
    condition.withLock {
      while submitted - delivered >= window, failure == nil { condition.wait() }
      return failure == nil
    }
  }

  func submit(_ input: Input) {
    condition.withLock {
      inputs.append((submitted, input))
      submitted += 1
      condition.broadcast()
    }
  }

  /// Waits for all threads to end.
  func close() throws {
    let failure = condition.withLock {
      isClosed = true
      condition.broadcast()
      while threads > 0 { condition.wait() }
      return self.failure
    }
    if let failure { throw failure }
  }

  func work(_ transform: @Sendable (Input) -> Output) {
    while let (number, input) = take() {
      let output = transform(input)
      condition.withLock { outputs[number] = output }
      deliverReady()
    }
    condition.withLock {
      threads -= 1
      condition.broadcast()
    }
  }

  private func take() -> (number: Int, input: Input)? {
    condition.withLock {
      while inputs.isEmpty, !isClosed, failure == nil { condition.wait() }
      guard failure == nil, !inputs.isEmpty else { return nil }
      return inputs.removeFirst()
    }
  }

  /// Delivers what is next in order; a thread that finds another delivering leaves its output to
  /// it.
  private func deliverReady() {
    guard condition.withLock({ claimDelivery() }) else { return }
    while let output = condition.withLock({ nextOutput() }) {
      do {
        try deliver(output)
      } catch {
        condition.withLock { failure = failure ?? error }
      }
      condition.withLock {
        delivered += 1
        condition.broadcast()
      }
    }
  }

  private func claimDelivery() -> Bool {
    guard !isDelivering else { return false }
    isDelivering = true
    return true
  }

  /// The next output; where it is not there yet, the claim to deliver is given up in the same
  /// breath.
  private func nextOutput() -> Output? {
    guard failure == nil, let output = outputs.removeValue(forKey: delivered) else {
      isDelivering = false
      return nil
    }
    return output
  }
}
