# Builds for LADDER_TARGET, such as aarch64-macos.11.0, with Zig's compiler, which brings the C and C++ libraries of all systems;
# scripts/setup-zig installs it. CMakePresets.json has the targets.
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES LADDER_TARGET)
string(REGEX REPLACE "-.*" "" CMAKE_SYSTEM_PROCESSOR "${LADDER_TARGET}")
cmake_path(SET ZIG_FOLDER NORMALIZE ${CMAKE_CURRENT_LIST_DIR}/../build/zig/ziglang)
set(ZIG ${ZIG_FOLDER}/zig)
set(CMAKE_C_COMPILER ${ZIG} cc -target ${LADDER_TARGET})
set(CMAKE_CXX_COMPILER ${ZIG} c++ -target ${LADDER_TARGET})
# What is known of the compiler isn't found out, and no program is linked to try it: the first one would wait for all of Zig's
# C and C++ libraries, without optimization.
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(CMAKE_AR ${CMAKE_CURRENT_LIST_DIR}/zig-ar)
set(CMAKE_RANLIB ${CMAKE_CURRENT_LIST_DIR}/zig-ranlib)
foreach(language C CXX)
  set(CMAKE_${language}_COMPILER_WORKS ON)
  set(CMAKE_${language}_COMPILER_ID_RUN ON)
  set(CMAKE_${language}_COMPILER_ID Clang)
  set(CMAKE_${language}_COMPILER_VERSION 20.1.2)
  set(CMAKE_${language}_COMPILER_FRONTEND_VARIANT GNU)
  set(CMAKE_${language}_STANDARD_COMPUTED_DEFAULT 17)
  set(CMAKE_${language}_EXTENSIONS_COMPUTED_DEFAULT ON)
endforeach()
set(CMAKE_C_FLAGS_INIT "-ffunction-sections -fdata-sections")

if(LADDER_TARGET MATCHES wasi)
  set(CMAKE_SYSTEM_NAME WASI)
elseif(LADDER_TARGET MATCHES macos)
  set(CMAKE_SYSTEM_NAME Darwin)
  set(CMAKE_EXE_LINKER_FLAGS_INIT "-Wl,-dead_strip -Wl,-s")
elseif(LADDER_TARGET MATCHES windows)
  set(CMAKE_SYSTEM_NAME Windows)
  set(CMAKE_RC_COMPILER ${ZIG})  # CMake asks for one, though the program has no resources
  set(CMAKE_EXE_LINKER_FLAGS_INIT "-Wl,--gc-sections -Wl,-s")
else()
  # The whole C library is in the program, so it runs on any Linux. A thread gets the stack that it has with other C libraries.
  set(CMAKE_SYSTEM_NAME Linux)
  set(CMAKE_SKIP_RPATH ON)  # there are no libraries to look for
  string(APPEND CMAKE_C_FLAGS_INIT " -fPIE")
  set(CMAKE_EXE_LINKER_FLAGS_INIT "-static -pie -Wl,--gc-sections -Wl,-s -Wl,-z,stack-size=8388608")
endif()
set(CMAKE_CXX_FLAGS_INIT "${CMAKE_C_FLAGS_INIT}")
