// `git.exe` for the tests of the Windows program under Wine, where there is none: it runs the git
// of the system around it. Wine starts a program of that system, but doesn't tell how it ends nor
// where its errors go, so a shell writes both to files.

#include <cstdlib>
#include <string>

#include <windows.h>

namespace {

using UnixName = char* (*)(const wchar_t*);

/// The words on this program's command line, still quoted, without its name.
std::wstring arguments() {
  const std::wstring line = GetCommandLineW();
  bool in_quotes = false;
  std::size_t at = 0;
  for (; at < line.size() && (in_quotes || line[at] != L' '); ++at)
    if (line[at] == L'"') in_quotes = !in_quotes;
  return line.substr(at);
}

/// Removes drives from the words, and writes the exit code last, in one step.
constexpr wchar_t script[] =
    LR"(sh -c "for it; do shift; set -- \"$@\" \"${it#Z:}\"; done; )"
    LR"(/usr/bin/git \"$@\" 2>$0.err; echo $? >$0.tmp; mv $0.tmp $0" )";

void pass_on_errors(const std::wstring& file) {
  const HANDLE handle =
      CreateFileW(file.c_str(), GENERIC_READ, FILE_SHARE_READ, nullptr, OPEN_EXISTING, 0, nullptr);
  char text[4096];
  DWORD size = 0;
  while (ReadFile(handle, text, sizeof text, &size, nullptr) && size != 0)
    WriteFile(GetStdHandle(STD_ERROR_HANDLE), text, size, &size, nullptr);
  CloseHandle(handle);
  DeleteFileW(file.c_str());
}

/// The number in the file, or -1 if it isn't written yet.
int number_in(const wchar_t* file) {
  const HANDLE handle =
      CreateFileW(file, GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                  nullptr, OPEN_EXISTING, 0, nullptr);
  char text[16] = {};
  DWORD size = 0;
  if (handle != INVALID_HANDLE_VALUE) ReadFile(handle, text, sizeof text - 1, &size, nullptr);
  CloseHandle(handle);
  return size == 0 ? -1 : std::atoi(text);
}

}  // namespace

int main() {
  wchar_t folder[MAX_PATH + 1];
  wchar_t file[MAX_PATH + 1];
  GetTempPathW(MAX_PATH, folder);
  GetTempFileNameW(folder, L"git", 0, file);
  const auto unix_name = reinterpret_cast<UnixName>(reinterpret_cast<void*>(
      GetProcAddress(GetModuleHandleW(L"kernel32"), "wine_get_unix_file_name")));
  const std::string name = unix_name(file);
  std::wstring line = script + std::wstring(name.begin(), name.end()) + arguments();

  STARTUPINFOW start = {};
  start.cb = sizeof start;
  start.dwFlags = STARTF_USESTDHANDLES;
  start.hStdInput = GetStdHandle(STD_INPUT_HANDLE);
  start.hStdOutput = GetStdHandle(STD_OUTPUT_HANDLE);
  start.hStdError = GetStdHandle(STD_ERROR_HANDLE);
  PROCESS_INFORMATION started = {};
  if (!CreateProcessW(L"Z:\\bin\\sh", line.data(), nullptr, nullptr, TRUE, 0, nullptr, nullptr,
                      &start, &started))
    return 127;
  int code = -1;
  while ((code = number_in(file)) < 0) Sleep(2);
  pass_on_errors(std::wstring(file) + L".err");
  DeleteFileW(file);
  return code;
}
