# Builds WebAssembly for WASI (preview 1) with Zig's compiler.
set(LADDER_TARGET wasm32-wasi)
include(${CMAKE_CURRENT_LIST_DIR}/zig.cmake)
# -fwasm-exceptions alone crashes the compiler of Zig 0.15.2.
string(CONCAT CMAKE_C_FLAGS_INIT "-fwasm-exceptions -Xclang -target-feature -Xclang +exception-handling -mllvm -wasm-enable-eh"
  " -ffunction-sections -fdata-sections -D_WASI_EMULATED_SIGNAL -D_WASI_EMULATED_PROCESS_CLOCKS")
# Zig's own C++ library for WASI has neither files nor threads; wasm/runtime.cmake builds one that has.
string(CONCAT CMAKE_CXX_FLAGS_INIT "${CMAKE_C_FLAGS_INIT} -isystem ${CMAKE_CURRENT_LIST_DIR}/wasm"
  " -U_LIBCPP_HAS_FILESYSTEM -D_LIBCPP_HAS_FILESYSTEM=1 -U_LIBCPP_HAS_THREADS -D_LIBCPP_HAS_THREADS=1"
  " -D_LIBCPP_HAS_THREAD_API_EXTERNAL=1 -D_LIBCPP_HAS_THREAD_API_PTHREAD=0")
# Not `zig c++`, which would link its own C++ library too.
set(CMAKE_CXX_LINK_EXECUTABLE
  "${ZIG} cc -target wasm32-wasi <FLAGS> <CMAKE_CXX_LINK_FLAGS> <LINK_FLAGS> <OBJECTS> -o <TARGET> <LINK_LIBRARIES>")
# A host that doesn't start the program calls the functions in server/wasm.cpp.
string(CONCAT CMAKE_EXE_LINKER_FLAGS_INIT "-Wl,--gc-sections -Wl,-s -Wl,-z,stack-size=8388608"
  " -Wl,--export=__wasm_call_ctors -Wl,--export=ladder_place -Wl,--export=ladder_take -Wl,--export=ladder_work"
  " -lwasi-emulated-signal -lwasi-emulated-process-clocks")
