# The C++ library, with files, threads that can't be started, and exceptions, from the sources that Zig brings.
set(lib ${ZIG_FOLDER}/lib)
file(GLOB sources ${lib}/libcxx/src/*.cpp ${lib}/libcxx/src/filesystem/*.cpp ${lib}/libcxx/src/ryu/*.cpp
  ${lib}/libcxxabi/src/*.cpp)
list(FILTER sources EXCLUDE REGEX "cxa_noexception|libcxx/src/expected|cxa_thread_atexit|strstream|random_shuffle")
add_library(cxx STATIC ${sources} ${lib}/libunwind/src/Unwind-wasm.c ${CMAKE_CURRENT_LIST_DIR}/locks.c
  ${CMAKE_CURRENT_LIST_DIR}/setjmp.c)
target_include_directories(cxx PRIVATE ${lib}/libcxx/src ${lib}/libcxx/src/include ${lib}/libcxxabi/include
  ${lib}/libunwind/include ${lib}/libcxx/libc)
target_compile_definitions(cxx PRIVATE _LIBCPP_BUILDING_LIBRARY _LIBCXXABI_BUILDING_LIBRARY LIBCXX_BUILDING_LIBCXXABI
  LIBC_NAMESPACE=__llvm_libc_common_utils _LIBCPP_ENABLE_CXX17_REMOVED_UNEXPECTED_FUNCTIONS __WASM_EXCEPTIONS__)
target_compile_options(cxx PRIVATE -w $<$<COMPILE_LANGUAGE:CXX>:-std=c++23> -fvisibility=hidden -fdeclspec)
link_libraries(cxx)
