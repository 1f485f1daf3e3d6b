#include "system/process.h"

#include <algorithm>
#include <array>
#include <cwctype>
#include <map>

#include "system/windows/calls.h"
#include "system/windows/path_text.h"
#include "system/windows/words.h"

namespace ladder::system {
namespace {

/// A temporary file, which goes away with its last handle. A program reads from one and writes to
/// others, so neither side ever waits for the other.
class HiddenFile {
 public:
  HiddenFile() {
    std::array<wchar_t, MAX_PATH + 1> folder{};
    std::array<wchar_t, MAX_PATH + 1> name{};
    SECURITY_ATTRIBUTES inherited = {sizeof(SECURITY_ATTRIBUTES), nullptr, TRUE};
    if (::GetTempPathW(MAX_PATH, folder.data()) != 0 &&
        ::GetTempFileNameW(folder.data(), L"ldr", 0, name.data()) != 0)
      file_ = Handle(::CreateFileW(name.data(), GENERIC_READ | GENERIC_WRITE | DELETE,
                                   FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                   &inherited, CREATE_ALWAYS,
                                   FILE_ATTRIBUTE_TEMPORARY | FILE_FLAG_DELETE_ON_CLOSE, nullptr));
    if (!file_) throw Failure("couldn't create a temporary file: " + reason_of(::GetLastError()));
  }

  HANDLE handle() const { return file_.get(); }

  void write(std::string_view text) {
    if (!write_whole(handle(), text) || !rewind())
      throw Failure("couldn't write a temporary file: " + reason_of(::GetLastError()));
  }

  std::string content() const {
    std::string text;
    std::array<char, 1 << 16> piece;
    bool can_read = rewind();
    for (DWORD size = 1; can_read && size != 0;) {
      can_read = ::ReadFile(handle(), piece.data(), piece.size(), &size, nullptr);
      if (can_read) text.append(piece.data(), size);
    }
    if (!can_read) throw Failure("couldn't read a temporary file: " + reason_of(::GetLastError()));
    return text;
  }

 private:
  bool rewind() const { return ::SetFilePointerEx(handle(), {}, nullptr, FILE_BEGIN); }

  Handle file_;
};

/// Has a process inherit these handles alone, whatever else is open.
class Inherited {
 public:
  explicit Inherited(std::array<HANDLE, 3> handles) : handles_(handles) {
    SIZE_T size = 0;
    ::InitializeProcThreadAttributeList(nullptr, 1, 0, &size);
    memory_.resize(size);
    if (!::InitializeProcThreadAttributeList(list(), 1, 0, &size) ||
        !::UpdateProcThreadAttribute(list(), 0, PROC_THREAD_ATTRIBUTE_HANDLE_LIST, handles_.data(),
                                     sizeof handles_, nullptr, nullptr))
      throw Failure("couldn't prepare a process: " + reason_of(::GetLastError()));
  }
  Inherited(const Inherited&) = delete;
  Inherited& operator=(const Inherited&) = delete;
  ~Inherited() { ::DeleteProcThreadAttributeList(list()); }

  LPPROC_THREAD_ATTRIBUTE_LIST list() {
    return reinterpret_cast<LPPROC_THREAD_ATTRIBUTE_LIST>(memory_.data());
  }

 private:
  std::array<HANDLE, 3> handles_;
  std::vector<unsigned char> memory_;
};

/// Names of variables are the same in any case, and Windows wants them in this order.
struct ByName {
  bool operator()(const std::wstring& one, const std::wstring& other) const {
    return std::ranges::lexicographical_compare(
        one, other, [](wchar_t a, wchar_t b) { return std::towupper(a) < std::towupper(b); });
  }
};

void add(const std::wstring& variable, std::map<std::wstring, std::wstring, ByName>& all) {
  const std::size_t end = variable.find(L'=', 1);  // Some names of Windows' own begin with one.
  if (end != variable.npos) all[variable.substr(0, end)] = variable.substr(end);
}

/// The environment of this program, with these variables in place of those of the same name.
std::wstring environment_with(const std::vector<std::string>& more) {
  std::map<std::wstring, std::wstring, ByName> all;
  wchar_t* const own = ::GetEnvironmentStringsW();
  for (const wchar_t* it = own; it && *it != L'\0'; it += std::wstring_view(it).size() + 1)
    add(it, all);
  if (own) ::FreeEnvironmentStringsW(own);
  for (const std::string& it : more) add(to_wide(it), all);
  std::wstring block;
  for (const auto& [name, value] : all) block.append(name).append(value).push_back(L'\0');
  return block.append(1, L'\0');
}

/// The program of this name in one of the folders on the PATH, or an empty path. CreateProcess
/// would look into the current folder first, which may hold anybody's files.
std::wstring program_on_path(const std::string& name) {
  const std::string folders = environment_variable("PATH");
  for (std::size_t begin = 0; begin < folders.size();) {
    const std::size_t end = std::min(folders.find(';', begin), folders.size());
    const std::string folder = path_from_windows(folders.substr(begin, end - begin));
    begin = end + 1;
    if (windows_root_size(folder) < 3) continue;  // relative to this folder, or to this drive
    const std::wstring program = wide_path(folder + '/' + name + ".exe");
    const DWORD attributes = ::GetFileAttributesW(program.c_str());
    if (attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) == 0)
      return program;
  }
  return {};
}

bool ends_well(HANDLE process, const std::string& name) {
  DWORD code = 1;
  if (::WaitForSingleObject(process, INFINITE) != WAIT_OBJECT_0 ||
      !::GetExitCodeProcess(process, &code))
    throw Failure("waiting for " + name + " failed: " + reason_of(::GetLastError()));
  return code == 0;
}

std::wstring wide_environment_variable(const wchar_t* name) {
  return wide_text_of(
      [&](wchar_t* into, DWORD size) { return ::GetEnvironmentVariableW(name, into, size); });
}

}  // namespace

ProcessResult run_process(const std::vector<std::string>& words, std::string_view input,
                          const std::vector<std::string>& environment) {
  ProcessResult result;
  const std::wstring program = program_on_path(words.front());
  if (program.empty()) {
    result.not_started = error_of(ERROR_FILE_NOT_FOUND);
    return result;
  }
  HiddenFile given;
  given.write(input);
  const HiddenFile output;
  const HiddenFile errors;

  std::wstring line = to_wide(command_line(words));
  std::wstring variables = environment_with(environment);
  Inherited inherited({given.handle(), output.handle(), errors.handle()});
  STARTUPINFOEXW start = {};
  start.StartupInfo.cb = sizeof start;
  start.StartupInfo.dwFlags = STARTF_USESTDHANDLES;
  start.StartupInfo.hStdInput = given.handle();
  start.StartupInfo.hStdOutput = output.handle();
  start.StartupInfo.hStdError = errors.handle();
  start.lpAttributeList = inherited.list();
  PROCESS_INFORMATION started = {};
  // No window: an editor that runs the server has no console, so each program would open its own.
  constexpr DWORD how =
      CREATE_UNICODE_ENVIRONMENT | CREATE_NO_WINDOW | EXTENDED_STARTUPINFO_PRESENT;
  if (!::CreateProcessW(program.c_str(), line.data(), nullptr, nullptr, TRUE, how, variables.data(),
                        nullptr, &start.StartupInfo, &started)) {
    result.not_started = error_of(::GetLastError());
    return result;
  }
  const Handle thread(started.hThread);
  const Handle process(started.hProcess);
  result.succeeded = ends_well(process.get(), words.front());
  result.output = output.content();
  result.errors = errors.content();
  return result;
}

bool is_running(std::int64_t number) {
  const Handle process(::OpenProcess(SYNCHRONIZE, FALSE, static_cast<DWORD>(number)));
  if (!process) return ::GetLastError() == ERROR_ACCESS_DENIED;
  return ::WaitForSingleObject(process.get(), 0) == WAIT_TIMEOUT;
}

/// What `main` is given is in an old encoding, which lacks most of the world's letters.
std::vector<std::string> program_words(int, char**) {
  return words_in(to_utf8(::GetCommandLineW()));
}

std::string environment_variable(const char* name) {
  return to_utf8(wide_environment_variable(to_wide(name).c_str()));
}

/// Where it isn't set, the console is given any character.
std::string text_locale() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"})
    if (std::string value = environment_variable(name); !value.empty()) return value;
  return "UTF-8";
}

std::string program_path() {
  // The size is not returned if there is too little room.
  std::wstring path(1 << 15, L'\0');
  path.resize(::GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size())));
  return path_from_windows(to_utf8(path));
}

/// No window asks for a disk that isn't there.
void let_writes_fail() { ::SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOOPENFILEERRORBOX); }

}  // namespace ladder::system
