// The one vector instruction that Swift has no dependable word for.
//
// Swift's `addProduct` is a loop over the lanes, which the optimizer turns into a vector instruction
// in small functions and does not in large ones, where it is then fifty times slower.

#ifndef CVECTORS_H
#define CVECTORS_H

typedef float vector_of_16 __attribute__((ext_vector_type(16)));

/// a · b + c, each lane for itself, rounded once.
static inline __attribute__((always_inline)) vector_of_16 vector_multiply_add(
    vector_of_16 a, vector_of_16 b, vector_of_16 c) {
  return __builtin_elementwise_fma(a, b, c);
}

#endif
