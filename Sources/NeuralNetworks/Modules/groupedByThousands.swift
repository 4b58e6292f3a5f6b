/// `467200` → `467,200`.
func groupedByThousands(_ number: Int) -> String {
  let digits = Array("\(number)")
  return digits.indices.reduce(into: "") { text, index in
    if index > 0 && (digits.count - index).isMultiple(of: 3) { text += "," }
    text.append(digits[index])
  }
}
