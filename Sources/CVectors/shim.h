// The vector instructions that Swift has no dependable word for.
//
// Swift's `addProduct` and conversions are loops over the lanes, which the optimizer turns into one
// instruction in small functions and leaves as they are in large ones, fifty times slower.

#ifndef CVECTORS_H
#define CVECTORS_H

typedef float vector_of_16 __attribute__((ext_vector_type(16)));
typedef int integers_of_16 __attribute__((ext_vector_type(16)));
typedef unsigned char bytes_of_16 __attribute__((ext_vector_type(16)));

/// a · b + c, each lane for itself, rounded once.
static inline __attribute__((always_inline)) vector_of_16 vector_multiply_add(
    vector_of_16 a, vector_of_16 b, vector_of_16 c) {
  return __builtin_elementwise_fma(a, b, c);
}

/// The lowest byte of each integer.
static inline __attribute__((always_inline)) bytes_of_16 vector_bytes(integers_of_16 x) {
  return __builtin_convertvector(x, bytes_of_16);
}

/// The lanes of x whose key is `key`; 0 in the others.
static inline __attribute__((always_inline)) vector_of_16 vector_where(
    bytes_of_16 keys, unsigned char key, vector_of_16 x) {
  integers_of_16 mask = __builtin_convertvector(keys == (bytes_of_16)key, integers_of_16);
  return (vector_of_16)((integers_of_16)x & mask);
}

#endif
