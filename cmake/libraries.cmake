# The libraries, from Debian's packages or from vcpkg (vcpkg.json names the same ones). A program for another system is built
# with the sources of the libraries instead (libraries.tsv lists the same ones).
if(LADDER_SOURCES)
  include(cmake/sources.cmake)
  return()
endif()

find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)

# Debian 12 has fmt as a shared library and as headers, which are compiled once. Of a newer fmt, whose functions differ, a
# program for other machines uses the headers.
if(fmt_VERSION VERSION_LESS 10)
  add_library(format STATIC ${CMAKE_CURRENT_LIST_DIR}/format.cpp)
  get_target_property(FMT_HEADERS fmt::fmt INTERFACE_INCLUDE_DIRECTORIES)
  target_include_directories(format SYSTEM PUBLIC ${FMT_HEADERS})
else()
  add_library(format INTERFACE)
  target_link_libraries(format INTERFACE $<IF:$<BOOL:${LADDER_PORTABLE}>,fmt::fmt-header-only,fmt::fmt>)
endif()
# With the C library linked statically too, a program built on a newer Linux runs on an older one.
if(LADDER_PORTABLE AND CMAKE_SYSTEM_NAME STREQUAL Linux)
  add_compile_options(-ffunction-sections -fdata-sections)
  add_link_options(-static-pie -Wl,--gc-sections,-z,pack-relative-relocs)
endif()

# Makes the imported target NAME from the header and library of a package without a CMake file.
# Prefers a static library, so that the binary starts fast and runs anywhere.
function(plain_library name header)
  find_path(${name}_HEADERS ${header} REQUIRED)
  find_library(${name}_LIBRARY NAMES ${ARGN} REQUIRED)
  add_library(${name} INTERFACE IMPORTED GLOBAL)
  target_include_directories(${name} SYSTEM INTERFACE ${${name}_HEADERS})
  target_link_libraries(${name} INTERFACE ${${name}_LIBRARY})
endfunction()

plain_library(tree_sitter tree_sitter/api.h libtree-sitter.a tree-sitter)
plain_library(utf8proc utf8proc.h libutf8proc.a utf8proc)
target_compile_definitions(utf8proc INTERFACE UTF8PROC_STATIC)
plain_library(gumbo gumbo.h libgumbo.a gumbo)
plain_library(yaml_cpp yaml-cpp/yaml.h libyaml-cpp.a yaml-cpp)
plain_library(pugixml pugixml.hpp libpugixml.a pugixml)
plain_library(re2 re2/re2.h libre2.a re2)
plain_library(zlib zlib.h libz.a z)
plain_library(cmark_gfm_core cmark-gfm.h libcmark-gfm.a cmark-gfm)
plain_library(cmark_gfm cmark-gfm-core-extensions.h libcmark-gfm-extensions.a cmark-gfm-extensions)
target_link_libraries(cmark_gfm INTERFACE cmark_gfm_core)
target_compile_definitions(cmark_gfm INTERFACE CMARK_GFM_STATIC_DEFINE CMARK_GFM_EXTENSIONS_STATIC_DEFINE)
