#include "desktop/pages/chapters/chaptersview.h"

#include "desktop/records/recordlistside.h"
#include "desktop/records/recordlistview.h"

#include <QBoxLayout>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

SearchGuide chapterSearchGuide()
{
    const auto choice = [](const QString &label, const QString &term) {
        return SearchGuide::Choice{label, [term](QDate) { return term; }};
    };
    return {.placeholder = ChaptersView::tr("Name … or country:it lead:ferrari"),
            .choices = {choice(ChaptersView::tr("Active"), u"state:active"_s),
                        choice(ChaptersView::tr("Forming"), u"state:forming"_s),
                        choice(ChaptersView::tr("Dormant"), u"state:dormant"_s)},
            .filters = {"state"_L1, "legal_form"_L1, "countries"_L1, "languages"_L1, "leads"_L1,
                        "founded"_L1},
            .commonValues = {"countries"_L1, "languages"_L1}};
}

} // namespace

ChaptersView::ChaptersView(OpenFile &file, UserSettings &, const CommandTable &)
    : m_file(file),
      m_side(new RecordListSide(file, Kind::Chapter, tr("Chapters"), chapterSearchGuide())),
      m_model(m_side->model()), m_search(m_side->search()), m_list(m_side->list())
{
    setObjectName(u"chaptersView"_s);
    m_side->addColumnTool();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_side);
    connect(m_side, &RecordListSide::listed, this, &ChaptersView::showSummary);
}

void ChaptersView::focusSearch()
{
    m_search->focusField();
}

std::optional<PrintableList> ChaptersView::printable() const
{
    return m_side->printable();
}

void ChaptersView::showSummary()
{
    const int shown = m_model->rowCount();
    if (!m_side->isFiltered() || !m_side->total())
        setSummary(tr("%Ln chapters", nullptr, shown));
    else
        setSummary(
            tr("%1 of %Ln chapters", nullptr, *m_side->total()).arg(QLocale().toString(shown)));
}

} // namespace chapterhouse
