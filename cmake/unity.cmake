# Has the files of each folder of a target compiled as one, but for those of some folders: a header that they share is read
# once. The names that files keep to themselves must differ within a folder then; where they do not, the release fails to
# compile and says which.
function(compile_folders_as_one target)
  cmake_parse_arguments(PARSE_ARGV 1 it "" "" EXCEPT)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  get_target_property(sources ${target} SOURCES)
  foreach(source ${sources})
    cmake_path(RELATIVE_PATH source BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} OUTPUT_VARIABLE folder)
    cmake_path(GET folder PARENT_PATH folder)
    string(MAKE_C_IDENTIFIER "${folder}" group)
    if(NOT folder IN_LIST it_EXCEPT)
      set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${group})
    endif()
  endforeach()
endfunction()
