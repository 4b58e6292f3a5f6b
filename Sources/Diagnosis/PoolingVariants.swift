import LessonEvents
import Tensors

/// What usually goes wrong with `maxPool2d` and `avgPool2d`.
func poolingVariants(of provenance: Provenance) -> [Variant] {
  guard let call = PoolingCall(provenance) else { return [] }
  return roundingVariants(call) + paddingVariants(call) + strideVariants(call)
    + windowVariants(call) + kindVariants(call)
}

private func kindVariants(_ call: PoolingCall) -> [Variant] {
  let other: PoolingCall.Kind = call.kind == .maxPool2d ? .avgPool2d : .maxPool2d
  return [
    Variant(description: "\(other.rawValue), not of \(call.kind.rawValue)") {
      call.with { $0.kind = other }.result()
    }
  ]
}

private func roundingVariants(_ call: PoolingCall) -> [Variant] {
  let words =
    call.ceilMode
    ? "its output size rounded down (ceilMode: false)"
    : "its output size rounded up (ceilMode: true)"
  var variants = [
    Variant(description: "\(call.kind.rawValue) with \(words)") {
      call.with { $0.ceilMode.toggle() }.result()
    }
  ]
  if call.kind == .avgPool2d {
    let words = call.countIncludePad ? "padding left out of the means" : "padding counted as zeros"
    variants.append(
      Variant(
        description: "avgPool2d with \(words) (countIncludePad: \(!call.countIncludePad))"
      ) { call.with { $0.countIncludePad.toggle() }.result() })
  }
  return variants
}

private func paddingVariants(_ call: PoolingCall) -> [Variant] {
  IntPair.each(0...2, except: call.padding).map { padding in
    variant(call.with { $0.padding = padding }, "padding \(padding.written)", call.padding)
  }
}

private func strideVariants(_ call: PoolingCall) -> [Variant] {
  IntPair.each(1...4, except: call.stride).map { stride in
    variant(call.with { $0.stride = stride }, "stride \(stride.written)", call.stride)
  }
}

/// Another window, with the stride that it had, or with windows side by side as they were.
private func windowVariants(_ call: PoolingCall) -> [Variant] {
  let isSideBySide = call.stride == call.kernelSize
  return IntPair.each(1...5, except: call.kernelSize).map { size in
    let other = call.with {
      $0.kernelSize = size
      if isSideBySide { $0.stride = size }
    }
    return variant(other, "kernelSize \(size.written)", call.kernelSize)
  }
}

private func variant(_ call: PoolingCall, _ setting: String, _ old: IntPair) -> Variant {
  Variant(description: "\(call.kind.rawValue) with \(setting) instead of \(old.written)") {
    call.result()
  }
}
