#include "protocol/indexer.h"
#include "protocol/method.h"
#include "protocol/session.h"
#include "protocol/settings_report.h"
#include "protocol/watchers.h"

namespace ladder::protocol {
namespace {

void take_initialized(Session& session, NoParams) {
  session.watchers->begin();
  session.ask_for_settings();
  session.settings_report->begin();
  session.indexer->start();
}

}  // namespace

Method initialized() { return {.name = "initialized", .take = taking<take_initialized>}; }

}  // namespace ladder::protocol
