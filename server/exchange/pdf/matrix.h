#pragma once

namespace ladder::exchange::pdf {

/// x' = a x + c y + e, y' = b x + d y + f
struct Matrix {
  double a = 1;
  double b = 0;
  double c = 0;
  double d = 1;
  double e = 0;
  double f = 0;
};

/// First `inner`, then `outer`.
inline Matrix joined(const Matrix& inner, const Matrix& outer) {
  return {inner.a * outer.a + inner.b * outer.c,
          inner.a * outer.b + inner.b * outer.d,
          inner.c * outer.a + inner.d * outer.c,
          inner.c * outer.b + inner.d * outer.d,
          inner.e * outer.a + inner.f * outer.c + outer.e,
          inner.e * outer.b + inner.f * outer.d + outer.f};
}

struct Point {
  double x = 0;
  double y = 0;
};

inline Point moved(const Matrix& matrix, double x, double y) {
  return {matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f};
}

}  // namespace ladder::exchange::pdf
