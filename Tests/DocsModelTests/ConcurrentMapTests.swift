import DocsModel
import Testing

@Suite struct `Concurrent mapping` {
  @Test(arguments: [1, 2, 7])
  func `keeps the order of the elements`(jobs: Int) async {
    let numbers = Array(0..<1000)
    let squares = await numbers.concurrentMap(Jobs(jobs)) { $0 * $0 }
    #expect(squares == numbers.map { $0 * $0 })
  }

  @Test func `gives nothing for nothing`() async {
    let none: [Int] = []
    #expect(await none.concurrentMap(Jobs(2)) { $0 }.isEmpty)
  }
}
