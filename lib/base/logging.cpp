#include "base/logging.h"

namespace chapterhouse {

Q_LOGGING_CATEGORY(logStore, "chapterhouse.store", QtWarningMsg)
Q_LOGGING_CATEGORY(logExchange, "chapterhouse.exchange", QtWarningMsg)
Q_LOGGING_CATEGORY(logApp, "chapterhouse.app", QtWarningMsg)

} // namespace chapterhouse
