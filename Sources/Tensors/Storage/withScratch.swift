/// Lends `body` room for `count` floats with arbitrary content, for as long as it runs.
@inline(__always)
func withScratch<Result>(
  _ count: Int, _ body: (UnsafeMutablePointer<Float>) -> Result
) -> Result {
  let storage = Storage(count: count)
  return withExtendedLifetime(storage) { body(storage.pointer) }
}
