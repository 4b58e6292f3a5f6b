import CodeNames

extension SectionNames {
  /// The names with each meaning once, and without those of which the compiler knows no type.
  ///
  /// A type that is called here and only named there has two declarations, the one longer by its
  /// initializer, which serves for both.
  var merged: SectionNames {
    let fullest = meanings.indices.map(self.fullest)
    let kept = meanings.indices.filter { fullest[$0] == $0 }
    let numbers = Dictionary(uniqueKeysWithValues: zip(kept, kept.indices))
    return SectionNames(
      meanings: kept.map { meanings[$0] },
      cells: cells.mapValues { names in
        names.compactMap { name in
          guard meanings.indices.contains(name.meaning), let index = fullest[name.meaning],
            let number = numbers[index]
          else { return nil }
          return NamedRange(offset: name.offset, length: name.length, meaning: number)
        }
      })
  }

  /// The meaning that says the most of those that say the same; nil where none says anything.
  private func fullest(_ index: Int) -> Int? {
    guard meanings[index].hasType else { return nil }
    return meanings.indices.filter { meanings[$0].covers(meanings[index]) }
      .max { meanings[$0].declaration.utf8.count < meanings[$1].declaration.utf8.count }
  }
}

extension NameMeaning {
  /// False for `let x: _`, as the compiler says in code that has an error.
  fileprivate var hasType: Bool { !declaration.hasSuffix(": _") }

  fileprivate func covers(_ other: NameMeaning) -> Bool {
    name == other.name && documentation == other.documentation
      && (declaration == other.declaration || declaration.hasPrefix(other.declaration + "\n"))
  }
}
