#pragma once

#include <stdexcept>
#include <string>

namespace ladder::protocol {

/// The error codes of JSON-RPC 2.0 and LSP 3.17 that this server sends.
enum class ErrorCode {
  parse_error = -32700,
  invalid_request = -32600,
  method_not_found = -32601,
  invalid_params = -32602,
  internal_error = -32603,
  server_not_initialized = -32002,
  request_failed = -32803,
  server_cancelled = -32802,
  content_modified = -32801,
  request_cancelled = -32800,
};

/// Ends a request with an error reply. Thrown by handlers, caught by the dispatcher alone.
class Failure : public std::runtime_error {
 public:
  Failure(ErrorCode code, const std::string& message) : runtime_error(message), code_(code) {}

  ErrorCode code() const { return code_; }

 private:
  ErrorCode code_;
};

}  // namespace ladder::protocol
