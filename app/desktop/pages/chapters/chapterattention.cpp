#include "desktop/pages/chapters/chapterattention.h"

#include "desktop/records/attentionlist.h"
#include "store/offices.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostSentences = 3;

/// What wants a decision about a chapter or a seat in one. That a chapter is forming or was made
/// dormant is told by its state.
Result<std::vector<AttentionItem>> readAttention(Database &database, QDate day)
{
    const Reader reader(database);
    return attentionOn(reader, day).map([&reader](std::vector<AttentionItem> items) {
        std::erase_if(items, [&reader](const AttentionItem &item) {
            const auto about = reader.find(item.about);
            if (!about || !*about)
                return true;
            if (item.about.kind == Kind::Seat)
                return (*about)->reference("chapter"_L1).isEmpty();
            return item.what != AttentionReason::DormantChapter ||
                   (*about)->text("state"_L1) == "dormant"_L1;
        });
        return items;
    });
}

} // namespace

ChapterAttention::ChapterAttention(OpenFile &file, AttentionList &list, QObject *parent)
    : QObject(parent), m_file(file), m_list(list)
{
    connect(&list, &AttentionList::stepChosen, this,
            [this](int entry) { requestChapterOf(m_items.at(static_cast<size_t>(entry))); });
    connect(&file.writer(), &StoreThread::changed, this, [this] { look(m_day); });
    connect(&file, &OpenFile::dayChanged, this, &ChapterAttention::look);
}

void ChapterAttention::look(QDate day)
{
    m_day = day;
    m_file.query(
        this, [day](Database &database) { return readAttention(database, day); },
        [this, day](const Result<std::vector<AttentionItem>> &items) {
            if (items && day == m_day)
                show(*items);
        });
}

void ChapterAttention::show(const std::vector<AttentionItem> &items)
{
    m_items = items;
    std::vector<AttentionList::Entry> entries;
    for (const AttentionItem &item : items) {
        if (entries.size() == mostSentences)
            break;
        entries.push_back({item.sentence, {tr("Show")}});
    }
    if (items.size() > mostSentences)
        entries.push_back({tr("%Ln more chapters or seats want attention.", nullptr,
                              static_cast<int>(items.size() - mostSentences)),
                           {}});
    m_list.showEntries(entries);
}

void ChapterAttention::requestChapterOf(const AttentionItem &item)
{
    if (item.about.kind == Kind::Chapter) {
        Q_EMIT chapterRequested(ChapterId(item.about.id));
        return;
    }
    if (const auto seat = m_file.reader().get(item.about))
        Q_EMIT chapterRequested(ChapterId(seat->reference("chapter"_L1)));
}

} // namespace chapterhouse
