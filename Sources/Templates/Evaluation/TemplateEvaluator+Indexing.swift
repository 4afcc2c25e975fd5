extension TemplateEvaluator {
  func length(_ value: TemplateValue) -> Result<TemplateValue, Stop> {
    switch value {
    case .string(let text): .success(.integer(Int64(text.count)))
    case .array(let array): .success(.integer(Int64(array.count)))
    case .object(let object): .success(.integer(Int64(object.members.count)))
    default: .failure(Stop(kind: .cannotMeasure(value.typeName)))
    }
  }

  /// `index .list 0 "name"`.
  func element(of value: TemplateValue, _ indexes: ArraySlice<TemplateValue>) -> Result<TemplateValue, Stop> {
    var value = value
    if value.isNothing { return .failure(Stop(kind: .indexOfNull)) }
    for index in indexes {
      switch value {
      case .missing, .null: return .failure(Stop(kind: .indexOfNull))
      case .string(let text):
        guard let position = position(index) else { return .failure(Stop(kind: .wrongIndexType(index.typeName))) }
        guard position >= 0, position < text.count else { return .failure(Stop(kind: .indexOutOfRange)) }
        value = .byte(text[position])
      case .array(let array):
        guard let position = position(index) else { return .failure(Stop(kind: .wrongIndexType(index.typeName))) }
        guard position >= 0, position < array.count else { return .failure(Stop(kind: .indexOutOfRange)) }
        value = array[position]
      case .object(let object):
        guard case .string(let name) = index else { return .failure(Stop(kind: .wrongIndexType(index.typeName))) }
        value = object[TemplateName(name)] ?? .null
      default: return .failure(Stop(kind: .cannotIndex(value.typeName)))
      }
    }
    return .success(value)
  }

  /// `slice .text 1 3`.
  func part(of value: TemplateValue, _ indexes: ArraySlice<TemplateValue>) -> Result<TemplateValue, Stop> {
    if value.isNothing { return .failure(Stop(kind: .indexOfNull)) }
    if indexes.count > 3 { return .failure(Stop(kind: .tooManyIndexes)) }
    let count: Int
    let capacity: Int
    switch value {
    case .string(let text):
      if indexes.count == 3 { return .failure(Stop(kind: .tooManyIndexes)) }
      (count, capacity) = (text.count, text.count)
    case .array(let array): (count, capacity) = (array.count, array.capacity)
    default: return .failure(Stop(kind: .cannotSlice(value.typeName)))
    }
    var bounds: [Int] = []
    for index in indexes {
      guard let position = position(index) else { return .failure(Stop(kind: .wrongIndexType(index.typeName))) }
      guard position >= 0, position <= capacity else { return .failure(Stop(kind: .indexOutOfRange)) }
      bounds.append(position)
    }
    let start = bounds.isEmpty ? 0 : bounds[0]
    let end = bounds.count > 1 ? bounds[1] : count
    guard start <= end else { return .failure(Stop(kind: .indexOutOfRange)) }
    if case .string(let text) = value { return .success(.string(text.slice(start..<end))) }
    guard case .array(let array) = value,
      let part = array.sliced(from: start, to: end, capacity: bounds.count > 2 ? bounds[2] : nil)
    else { return .failure(Stop(kind: .indexOutOfRange)) }
    return .success(.array(part))
  }

  /// Only whole numbers from literals and functions: those in data are floats to Go.
  private func position(_ value: TemplateValue) -> Int? {
    switch value {
    case .integer(let number): Int(clamping: number)
    case .byte(let number): Int(number)
    default: nil
    }
  }
}
