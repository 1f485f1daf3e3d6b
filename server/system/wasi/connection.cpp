#include "system/connection.h"

namespace ladder::system {
namespace {

[[noreturn]] void refuse_connection() {
  throw Failure("in WebAssembly, the server can't connect to a port or a socket file; use --stdio");
}

}  // namespace

LocalConnection::LocalConnection(std::uint16_t) { refuse_connection(); }

LocalConnection::LocalConnection(const std::string&) { refuse_connection(); }

LocalConnection::~LocalConnection() = default;

}  // namespace ladder::system
