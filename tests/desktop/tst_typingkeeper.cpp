#include "actions/recordverbs.h"
#include "desktop/records/typingkeeper.h"
#include "support/openfilefixture.h"
#include "support/testmain.h"

#include <QSemaphore>
#include <QSignalSpy>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_TypingKeeper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsKeptIsSaidOfItsOwnRecord();
};

/// Another post is typed into, the same text, while the first is on its way into the file.
void tst_TypingKeeper::whatIsKeptIsSaidOfItsOwnRecord()
{
    OpenFileFixture fixture;
    const auto add = [&fixture](const QString &title) {
        return fixture.stored.add(Kind::Post, {{"title", title}, {"state", u"local"_s}}).ref();
    };
    const RecordRef first = add(u"First"_s);
    const RecordRef other = add(u"Other"_s);
    TypingKeeper keeper(fixture.file(), "body"_L1);
    QList<RecordRef> kept;
    connect(&keeper, &TypingKeeper::kept, this,
            [&kept](const RecordRef &record) { kept += record; });
    QSemaphore held;
    fixture.file().writer().run(
        this,
        [&held](Store &) -> Result<void> {
            held.acquire();
            return {};
        },
        [](const Result<void> &) {});
    bool isAsked = false;
    keeper.typed(first, [&isAsked] {
        isAsked = true;
        return std::optional(u"It was"_s);
    });
    QTRY_VERIFY(isAsked);
    keeper.ended();
    keeper.typed(other, [] { return std::optional(u"It was"_s); });
    held.release();
    QTRY_COMPARE(kept, (QList<RecordRef>{first, other}));
    QCOMPARE(keeper.leftBehind(other), std::optional(u"It was"_s));
}

static const Suite<tst_TypingKeeper> suite;
#include "tst_typingkeeper.moc"
