/// What a part of a condition comes to.
enum ConditionAnswer: Equatable {
  case known(Bool)
  /// What a name that is no tag comes to where it is meant as one.
  ///
  /// Beside others it is; alone it may be a setting without a value.
  case untagged(String, isTrue: Bool)
  /// A comparison with a name whose text is not known.
  case unknown(String)

  var opposite: Self {
    switch self {
    case .known(let isTrue): .known(!isTrue)
    case .untagged(let name, let isTrue): .untagged(name, isTrue: !isTrue)
    case .unknown: self
    }
  }

  func and(_ other: Self) -> Self { joined(with: other, decidedBy: false) }

  func or(_ other: Self) -> Self { joined(with: other, decidedBy: true) }

  /// One part may decide whatever the other is: `draft and version == '1'` without a draft.
  private func joined(with other: Self, decidedBy decisive: Bool) -> Self {
    let parts = [amongOthers, other.amongOthers]
    if parts.contains(.known(decisive)) { return .known(decisive) }
    return parts.first { $0 != .known(!decisive) } ?? .known(!decisive)
  }

  private var amongOthers: Self {
    guard case .untagged(_, let isTrue) = self else { return self }
    return .known(isTrue)
  }
}
