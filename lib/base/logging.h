#pragma once

#include <QLoggingCategory>

namespace chapterhouse {

Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logExchange)
Q_DECLARE_LOGGING_CATEGORY(logApp)

} // namespace chapterhouse
