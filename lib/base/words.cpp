#include "base/words.h"

#include <QTranslator>

static void initResources()
{
    Q_INIT_RESOURCE(words);
}

namespace chapterhouse {

using namespace Qt::StringLiterals;

void installWords(QCoreApplication &application)
{
    initResources();
    auto *english = new QTranslator(&application);
    [[maybe_unused]] const bool isThere = english->load(u":/words/chapterhouse_en.qm"_s);
    Q_ASSERT(isThere);
    QCoreApplication::installTranslator(english);
}

} // namespace chapterhouse
