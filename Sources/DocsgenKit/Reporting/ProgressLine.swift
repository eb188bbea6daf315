/// The line on a terminal that names the stage at work, once a build takes longer than a moment.
actor ProgressLine {
  private static let moment = Duration.milliseconds(500)

  private let stream: StandardStream
  private var stage = ""
  private var isShown = false
  private var timer: Task<Void, Never>?

  init(on stream: StandardStream) {
    self.stream = stream
  }

  func show(_ stage: String) {
    self.stage = stage
    if isShown { draw() }
    guard timer == nil else { return }
    timer = Task {
      do {
        try await Task.sleep(for: Self.moment)
        isShown = true
        draw()
      } catch {}
    }
  }

  func finish() {
    timer?.cancel()
    if isShown { stream.write("\r\u{1B}[K") }
    isShown = false
  }

  private func draw() {
    stream.write("\r\u{1B}[K\(stage) …")
  }
}
