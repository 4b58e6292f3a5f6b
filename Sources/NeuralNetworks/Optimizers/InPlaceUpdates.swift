import Tensors

// Loops over the numbers of several tensors of one shape, changed in place, on several threads at
// once: each gets pieces of all the tensors. Optimizers hand in the loop, not the arithmetic of one
// element, so that the compiler uses vector instructions.

typealias Numbers = UnsafePointer<Float>
typealias MutableNumbers = UnsafeMutablePointer<Float>

/// Hands `parameter` and `gradient` to `loop`.
func update(
  _ parameter: Tensor, _ gradient: Tensor, _ loop: (MutableNumbers, Numbers, Int) -> Void
) {
  changing(parameter) { p in
    reading(gradient) { g in
      forEachPiece(of: parameter.count) { piece in
        let start = piece.lowerBound
        loop(p + start, g + start, piece.count)
      }
    }
  }
}

/// Hands `parameter`, an optimizer's `state` and `gradient` to `loop`.
func update(
  _ parameter: Tensor, _ state: Tensor, _ gradient: Tensor,
  _ loop: (MutableNumbers, MutableNumbers, Numbers, Int) -> Void
) {
  changing(state) { v in
    changing(parameter) { p in
      reading(gradient) { g in
        forEachPiece(of: parameter.count) { piece in
          let start = piece.lowerBound
          loop(p + start, v + start, g + start, piece.count)
        }
      }
    }
  }
}

/// Hands `parameter`, two `state`s of an optimizer and `gradient` to `loop`.
func update(
  _ parameter: Tensor, _ first: Tensor, _ second: Tensor, _ gradient: Tensor,
  _ loop: (MutableNumbers, MutableNumbers, MutableNumbers, Numbers, Int) -> Void
) {
  changing(first) { m in
    changing(second) { s in
      changing(parameter) { p in
        reading(gradient) { g in
          forEachPiece(of: parameter.count) { piece in
            let start = piece.lowerBound
            loop(p + start, m + start, s + start, g + start, piece.count)
          }
        }
      }
    }
  }
}

private func changing(_ tensor: Tensor, _ body: (MutableNumbers) -> Void) {
  tensor.withMutableValues { values in
    if let address = values.baseAddress { body(address) }
  }
}

private func reading(_ tensor: Tensor, _ body: (Numbers) -> Void) {
  tensor.withValues { values in
    if let address = values.baseAddress { body(address) }
  }
}
