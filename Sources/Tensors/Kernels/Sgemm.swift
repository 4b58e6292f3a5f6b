import COpenBLAS

/// C = A · B, or C + A · B with `adding`, in row-major order, on the calling thread alone.
///
/// Legend: A is [rows, inner], B is [inner, columns], C is [rows, columns]. With `transposedA` the
/// memory of A holds [inner, rows] instead, with `transposedB` that of B [columns, inner].
/// `strideA`, `strideB` and `strideC` are the floats from one row in memory to the next.
func sgemm(
  rows: Int, columns: Int, inner: Int,
  _ a: UnsafePointer<Float>, strideA: Int, transposedA: Bool = false,
  _ b: UnsafePointer<Float>, strideB: Int, transposedB: Bool = false,
  into c: UnsafeMutablePointer<Float>, strideC: Int, adding: Bool = false
) {
  guard rows > 0, columns > 0 else { return }
  singleThreaded
  cblas_sgemm(
    CblasRowMajor, transposedA ? CblasTrans : CblasNoTrans, transposedB ? CblasTrans : CblasNoTrans,
    blasint(rows), blasint(columns), blasint(inner), 1, a, blasint(max(strideA, 1)), b,
    blasint(max(strideB, 1)),
    adding ? 1 : 0, c, blasint(strideC))
}

/// Tells OpenBLAS, once, to stay on the thread that calls it: the work is cut into pieces above it,
/// and its own threads would compete with ours for the cores.
private let singleThreaded: Void = openblas_set_num_threads(1)
