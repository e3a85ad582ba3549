#include "desktop/records/tenurelist.h"

#include "desktop/widgets/chiprow.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

const QString nowState = u"current"_s;
const QString overState = u"former"_s;

} // namespace

TenureList::TenureList(OpenFile &file, const What &what, QWidget *parent)
    : OwnedList(file, what, parent), m_nothingNow(what.nothing), m_chips(new ChipRow)
{
    m_chips->setObjectName(nameOf(what.kind) + u"Chips"_s);
    m_chips->setFilterOffered(false);
    m_chips->addChoice(nowState, tr("Now"));
    m_chips->addChoice(overState, tr("Before"));
    m_chips->addChoice({}, tr("All"));
    addTop(m_chips);
    show(nowState);
    connect(m_chips, &ChipRow::choiceToggled, this, &TenureList::show);
    connect(this, &OwnedList::openRequested, this, [this](const RecordRef &ref) {
        const auto held = this->file().reader().find(ref);
        if (held && *held)
            Q_EMIT memberRequested(MemberId((*held)->reference("member"_L1)));
    });
}

/// One of the three is always shown.
void TenureList::show(const QString &state)
{
    for (const QString &each : {nowState, overState, QString()})
        m_chips->setChecked(each, each == state);
    setNothing(state == overState ? tr("Nobody before.") : m_nothingNow);
    setTerms(state.isEmpty() ? QString() : u"state:"_s + state);
}

bool TenureList::isDoneWith(const Record &tenure) const
{
    const QDate until = tenure.date("until"_L1);
    return until.isValid() && until < file().today();
}

} // namespace chapterhouse
