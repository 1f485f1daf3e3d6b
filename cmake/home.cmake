# Where the project is at home, said once. Until an address is set, nothing links there: reports have no link to the page of
# a rule, and files no link to their schema. A test compares these with the documents and with editors/vscode/package.json.
set(LADDER_REPOSITORY "" CACHE STRING "Where the repository is, such as https://github.com/OWNER/ladder")
set(LADDER_PAGES "" CACHE STRING "Where the pages of docs/ and schema/ are published, without a slash at the end")
set(LADDER_CONTACT "The ladder authors <ladder@example.org>" CACHE STRING "Who answers for the packages")
