# The libraries, built with the program from their sources, which scripts/sources unpacks into LADDER_SOURCES. libraries.cmake
# makes the same targets from packages.

# FILES, below FOLDER, are compiled without our warnings; without any, the library is headers.
function(source_library name)
  cmake_parse_arguments(PARSE_ARGV 1 it "" "FOLDER" "FILES;INCLUDE;PRIVATE;DEFINE")
  set(folder ${LADDER_SOURCES}/${it_FOLDER})
  list(TRANSFORM it_FILES PREPEND ${folder}/)
  list(TRANSFORM it_INCLUDE PREPEND ${folder}/)
  list(TRANSFORM it_PRIVATE PREPEND ${folder}/)
  if(it_FILES)
    file(GLOB files ${it_FILES})
    add_library(${name} STATIC ${files})
    # Its own headers come before a system's of the same name, such as parser.h.
    target_include_directories(${name} PRIVATE ${it_INCLUDE} ${it_PRIVATE})
    target_include_directories(${name} SYSTEM INTERFACE ${it_INCLUDE})
    target_compile_definitions(${name} PUBLIC ${it_DEFINE})
    target_compile_options(${name} PRIVATE -w)
  else()
    add_library(${name} INTERFACE)
    target_include_directories(${name} SYSTEM INTERFACE ${it_INCLUDE})
    target_compile_definitions(${name} INTERFACE ${it_DEFINE})
  endif()
endfunction()

# WASI has no threads: there, the folder wasi/ of the system room and its toolchain do without.
if(CMAKE_SYSTEM_NAME STREQUAL WASI)
  add_library(Threads::Threads INTERFACE IMPORTED GLOBAL)
  include(cmake/wasm/runtime.cmake)
else()
  find_package(Threads REQUIRED)
endif()

source_library(format FOLDER fmt FILES src/format.cc INCLUDE include)
source_library(json FOLDER nlohmann_json INCLUDE include)
add_library(nlohmann_json::nlohmann_json ALIAS json)
source_library(cli11 FOLDER cli11 INCLUDE include)
add_library(CLI11::CLI11 ALIAS cli11)
source_library(tree_sitter FOLDER tree-sitter FILES lib/src/lib.c INCLUDE lib/include PRIVATE lib/src)
source_library(utf8proc FOLDER utf8proc FILES utf8proc.c INCLUDE . DEFINE UTF8PROC_STATIC)
source_library(gumbo FOLDER gumbo FILES src/*.c INCLUDE src)
source_library(yaml_cpp FOLDER yaml-cpp FILES src/*.cpp INCLUDE include DEFINE YAML_CPP_STATIC_DEFINE)
source_library(pugixml FOLDER pugixml FILES src/pugixml.cpp INCLUDE src)
source_library(zlib FOLDER zlib INCLUDE .
  FILES adler32.c compress.c crc32.c deflate.c inf*.c trees.c uncompr.c zutil.c)
# It takes a Mac of today for one of the 1990s, which had no fdopen.
target_compile_definitions(zlib PRIVATE fdopen=fdopen)

# What cmark-gfm's own build would find out about any compiler of today.
set(HAVE_STDBOOL_H ON)
set(HAVE___BUILTIN_EXPECT ON)
set(HAVE___ATTRIBUTE__ ON)
function(cmark_version)
  set(PROJECT_VERSION_MAJOR 0)
  set(PROJECT_VERSION_MINOR 29)
  set(PROJECT_VERSION_PATCH 0)
  set(PROJECT_VERSION_GFM 6)
  configure_file(${LADDER_SOURCES}/cmark-gfm/src/cmark-gfm_version.h.in cmark/cmark-gfm_version.h)
endfunction()
cmark_version()
configure_file(${LADDER_SOURCES}/cmark-gfm/src/config.h.in cmark/config.h)
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/cmark/cmark-gfm_export.h CONTENT "#define CMARK_GFM_EXPORT\n")
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/cmark/cmark-gfm-extensions_export.h
  CONTENT "#define CMARK_GFM_EXTENSIONS_EXPORT\n")
source_library(cmark_gfm FOLDER cmark-gfm FILES src/*.c extensions/*.c INCLUDE src extensions
  DEFINE CMARK_GFM_STATIC_DEFINE CMARK_GFM_EXTENSIONS_STATIC_DEFINE)
get_target_property(files cmark_gfm SOURCES)
list(FILTER files EXCLUDE REGEX "src/main.c$")
set_property(TARGET cmark_gfm PROPERTY SOURCES ${files})
target_include_directories(cmark_gfm SYSTEM PUBLIC ${CMAKE_BINARY_DIR}/cmark)
source_library(re2 FOLDER re2 FILES re2/*.cc util/rune.cc util/strutil.cc INCLUDE .)
get_target_property(files re2 SOURCES)
list(FILTER files EXCLUDE REGEX "/(fuzzer|.*_test)")
set_property(TARGET re2 PROPERTY SOURCES ${files})
