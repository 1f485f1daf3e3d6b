# What is installed where, and the packages: for Linux, a .deb and a .tar.gz with the same content, for macOS a .tar.gz, and for
# Windows a .zip. scripts/package makes them.
include(GNUInstallDirs)

install(TARGETS ladder RUNTIME)
# Where the server finds a rule's page to link to.
install(DIRECTORY docs/rules DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES cmake/debian/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY cmake/licences DESTINATION ${CMAKE_INSTALL_DOCDIR})
if(LADDER_TARGET)
  install(FILES cmake/zig_copyright DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright-zig)
endif()

string(TOLOWER ${CMAKE_SYSTEM_NAME} system)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_SOURCE_DIR}/build/packages)
set(CPACK_PACKAGE_FILE_NAME ladder-${PROJECT_VERSION}-${system}-${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_VERBATIM_VARIABLES ON)
# The linkers for other systems do it, and the tool of this one can't.
if(NOT CMAKE_CROSSCOMPILING)
  set(CPACK_STRIP_FILES ON)
endif()

# The manual and the completions are for Unix.
if(WIN32)
  install(FILES CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
  set(CPACK_GENERATOR ZIP)
  set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_SOURCE_DIR}/cmake/same_dates.cmake)
  include(CPack)
  return()
endif()

# Writes the output of a command to a file, and installs it under the given name.
set(made ${CMAKE_BINARY_DIR}/installed)
file(MAKE_DIRECTORY ${made})
function(install_printed folder name depends command)
  string(MAKE_C_IDENTIFIER ${folder}/${name} file)
  add_custom_command(OUTPUT ${made}/${file} COMMAND sh -c "${command}" > ${made}/${file}
    DEPENDS ${depends} VERBATIM)
  add_custom_target(installed_${file} ALL DEPENDS ${made}/${file})
  install(FILES ${made}/${file} DESTINATION ${folder} RENAME ${name})
endfunction()

# A program for another system can't be run here. Another one of this system's prints the same.
set(printer ladder)
set(ladder "'$<TARGET_FILE:ladder>'")
if(CMAKE_CROSSCOMPILING)
  set(printer ${CMAKE_SOURCE_DIR}/build/portable/server/ladder)
  set(ladder "'${printer}'")
endif()
set(share ${CMAKE_INSTALL_DATADIR})
install_printed(${CMAKE_INSTALL_MANDIR}/man1 ladder.1.gz ${printer} "${ladder} man | gzip -9n")
set(changelog ${CMAKE_SOURCE_DIR}/cmake/debian/changelog.awk ${CMAKE_SOURCE_DIR}/CHANGELOG.md)
list(JOIN changelog "' '" files)
install_printed(${CMAKE_INSTALL_DOCDIR} changelog.gz "${changelog}"
  "awk -v contact='${LADDER_CONTACT}' -f '${files}' | gzip -9n")
install_printed(${share}/bash-completion/completions ladder ${printer} "${ladder} completions bash")
install_printed(${share}/fish/vendor_completions.d ladder.fish ${printer} "${ladder} completions fish")
install_printed(${share}/zsh/site-functions _ladder ${printer} "${ladder} completions zsh")

set(CPACK_GENERATOR TGZ)
if(CMAKE_SYSTEM_NAME STREQUAL Linux)
  # Where Debian's zsh looks.
  install_printed(${share}/zsh/vendor-completions _ladder ${printer} "${ladder} completions zsh")
  install(FILES cmake/debian/lintian-overrides DESTINATION ${share}/lintian/overrides RENAME ladder)
  list(APPEND CPACK_GENERATOR DEB)
endif()
if(CMAKE_CROSSCOMPILING)
  set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE arm64)
endif()
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_PACKAGE_CONTACT "${LADDER_CONTACT}")
if(LADDER_REPOSITORY)
  set(CPACK_PACKAGE_HOMEPAGE_URL "${LADDER_REPOSITORY}")
endif()
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "checker and language server for career ladders")
set(CPACK_PACKAGE_DESCRIPTION "A career ladder says what's expected of people at each level in each skill.
ladder finds mistakes in career ladders kept as text: missing labels, empty
cells, and sentences that were cut off when a table was copied from a PDF.
.
It checks and fixes files on the command line, in continuous integration and
in pre-commit hooks, and works in editors over the Language Server Protocol.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
include(CPack)
