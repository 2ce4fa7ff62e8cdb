import Foundation
import Synchronization
import WorkbenchRunner

/// Shows on a terminal how far a run is; elsewhere a plain line now and then.
final class ProgressLine: Sendable {
  private struct State {
    var lastShown: ContinuousClock.Instant?
    var isDrawn = false
  }

  private let started = ContinuousClock.now
  private let state = Mutex(State())
  private let isInteractive: Bool

  init(isInteractive: Bool) {
    self.isInteractive = isInteractive
  }

  /// Draws at most ten times a second on a terminal, and writes a line every ten seconds elsewhere.
  func show(_ progress: PipelineRun.Progress) {
    let now = ContinuousClock.now
    state.withLock { state in
      let interval: Duration = isInteractive ? .milliseconds(100) : .seconds(10)
      guard now - (state.lastShown ?? started) >= interval else { return }
      state.lastShown = now
      let line = text(progress, elapsed: now - started)
      if isInteractive {
        Terminal.write("\r\u{1B}[K" + line, to: 2)
        state.isDrawn = true
      } else {
        Terminal.error(line)
      }
    }
  }

  /// Takes the line off a terminal.
  func clear() {
    state.withLock { state in
      if state.isDrawn { Terminal.write("\r\u{1B}[K", to: 2) }
      state.isDrawn = false
    }
  }

  private func text(_ progress: PipelineRun.Progress, elapsed: Duration) -> String {
    let seconds = max(0.001, elapsed / .seconds(1))
    let rate = Double(progress.done) / seconds
    var parts = ["\(progress.done)" + (progress.expected.map { " of \($0)" } ?? "") + " documents"]
    if let expected = progress.expected, expected > 0, isInteractive {
      let filled = min(20, progress.done * 20 / expected)
      let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: 20 - filled)
      parts.insert("[\(bar)]", at: 0)
    }
    parts.append("\(Int(rate.rounded()))/s")
    if let expected = progress.expected, rate > 0 {
      parts.append("\(Int((Double(expected - progress.done) / rate).rounded(.up))) s left")
    }
    if progress.failed > 0 { parts.append("\(progress.failed) failed") }
    return parts.joined(separator: "  ")
  }
}
