#include "desktop/records/memberpicker.h"

#include "desktop/records/memberoffers.h"
#include "desktop/widgets/completionpopup.h"
#include "domain/fieldtext.h"

#include <QLineEdit>

namespace chapterhouse {

using namespace Qt::StringLiterals;

MemberPicker::MemberPicker(OpenFile &file, QWidget *parent)
    : LineField(parent), m_file(file), m_titles(file.reader()),
      m_offers(new MemberOffers(file, this)), m_popup(new CompletionPopup(edit()))
{
    setPlaceholderText(tr("Name, number or e-mail"));
    m_popup->setSource([this](const QString &text, int) { return m_offers->offersFor(text); });
    connect(m_offers, &MemberOffers::found, this, [this] {
        if (window()->focusWidget() == edit() && isModified())
            m_popup->update();
    });
    connect(m_popup, &CompletionPopup::picked, this, &MemberPicker::take);
    connect(this, &FieldEditor::edited, this, &MemberPicker::look);
    connect(&file.writer(), &StoreThread::changed, this,
            [this](const ChangeSet &changes) { m_titles.forget(changes); });
}

QString MemberPicker::reference() const
{
    return exactText(value());
}

MemberId MemberPicker::member() const
{
    const auto *id = std::get_if<RecordId>(&value());
    return id ? MemberId(*id) : MemberId();
}

QString MemberPicker::textOf(const FieldValue &value) const
{
    const auto *id = std::get_if<RecordId>(&value);
    return id ? m_titles.of({Kind::Member, *id}) : exactText(value);
}

FieldValue MemberPicker::valueOf(const QString &text) const
{
    const bool isPicked = !m_picked.key.isEmpty() && text == m_picked.text;
    return isPicked ? FieldValue(RecordId(m_picked.key)) : textValue(text);
}

void MemberPicker::take(const Completions::Offer &offer)
{
    m_picked = offer;
    m_offers->forget();
    edit()->setText(offer.text);
    finishEditing();
}

/// A number or an e-mail may name somebody although nobody was picked.
void MemberPicker::look(const FieldValue &typed)
{
    m_popup->hide();
    const auto *text = std::get_if<QString>(&typed);
    if (!text)
        return;
    m_file.query(
        this,
        [text = *text](Database &database) {
            return Reader(database).findReference(Kind::Member, text);
        },
        [this, typed](const Result<RecordId> &found) {
            if (!found || value() != typed || isModified())
                return;
            setValue(*found);
            Q_EMIT edited(value());
        });
}

} // namespace chapterhouse
