# The project's addresses. Until they are set, nothing links to them: reports don't link to rule pages, and files don't link
# to their schema. A test checks that the documents and editors/vscode/package.json use the same addresses.
set(LADDER_REPOSITORY "" CACHE STRING "URL of the repository, such as https://github.com/OWNER/ladder")
set(LADDER_PAGES "" CACHE STRING "URL where docs/ and schema/ are published, without a slash at the end")
set(LADDER_CONTACT "The ladder authors <ladder@example.org>" CACHE STRING "Maintainer of the packages")
