// What the compiler calls for setjmp and longjmp, which Zig's C library for WASI lacks: a jump is an exception of its own.
// A function that calls setjmp gives its invocation, and tests with the label of each of its calls.
#include <stdint.h>

struct thrown {
  void* buffer;
  int value;
};

struct jump {
  void* invocation;
  uint32_t label;
  struct thrown thrown;
};

void __wasm_setjmp(void* buffer, uint32_t label, void* invocation) {
  struct jump* const jump = buffer;
  jump->invocation = invocation;
  jump->label = label;
}

uint32_t __wasm_setjmp_test(void* buffer, void* invocation) {
  const struct jump* const jump = buffer;
  return jump->invocation == invocation ? jump->label : 0;
}

void __wasm_longjmp(void* buffer, int value) {
  struct jump* const jump = buffer;
  jump->thrown.buffer = buffer;
  jump->thrown.value = value == 0 ? 1 : value;
  __builtin_wasm_throw(1, &jump->thrown);  // 1: the tag __c_longjmp
}
