#include "desktop/records/searchpanel.h"

#include "desktop/records/searchcompletion.h"
#include "desktop/records/searchvalues.h"
#include "desktop/widgets/chip.h"
#include "desktop/widgets/chiprow.h"
#include "desktop/widgets/fields/calendarpopup.h"
#include "desktop/widgets/look/type.h"
#include "desktop/widgets/searchfield.h"
#include "domain/daytext.h"
#include "store/querysql.h"

#include <QBoxLayout>
#include <QMenu>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// Of the chip of a choice; that of "All" is empty.
QString keyOf(size_t choice)
{
    return QString::number(choice);
}

} // namespace

SearchPanel::SearchPanel(OpenFile &file, Kind kind, SearchGuide guide, QWidget *parent)
    : QWidget(parent), m_file(file), m_kind(kind), m_guide(std::move(guide)),
      m_field(new SearchField), m_chips(new ChipRow), m_asOf(new Chip(Chip::Kind::Menu, {})),
      m_values(new SearchValues(file, kind, m_guide.commonValues, this))
{
    m_field->setObjectName(nameOf(kind) + u"Search"_s);
    setFocusProxy(m_field);
    m_field->setPlaceholderText(m_guide.placeholder);
    m_field->setCompletionSource([this](const QString &text, int cursor) {
        return searchCompletions(m_kind, m_file.reader(), *m_values, text, cursor);
    });
    connect(m_values, &SearchValues::changed, m_field, &SearchField::refreshCompletions);
    m_chips->setObjectName(nameOf(kind) + u"Chips"_s);
    m_asOf->setObjectName(u"asOf"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::normal);
    row->addWidget(m_chips, 1);
    row->addWidget(m_asOf, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::normal);
    column->addWidget(m_field);
    column->addLayout(row);
    addChoices();
    showDay();
    showTerms();
    connect(m_field, &SearchField::textEdited, this, &SearchPanel::read);
    connect(m_field, &SearchField::leftDownwards, this, &SearchPanel::leftDownwards);
    connect(m_field, &SearchField::submitted, this, &SearchPanel::leftDownwards);
    connect(m_chips, &ChipRow::choiceToggled, this, &SearchPanel::toggleChoice);
    connect(m_chips, &ChipRow::termRemoved, this, &SearchPanel::removeTerm);
    connect(m_chips, &ChipRow::termClicked, m_field, &SearchField::focusAndSelect);
    connect(m_chips, &ChipRow::filterRequested, this, &SearchPanel::offerKeys);
    connect(m_asOf, &Chip::clicked, this, &SearchPanel::offerDays);
    connect(&file, &OpenFile::dayChanged, this, &SearchPanel::showTerms);
}

void SearchPanel::addChoices()
{
    m_chips->addChoice({}, tr("All"));
    for (size_t i = 0; i < m_guide.choices.size(); ++i)
        m_chips->addChoice(keyOf(i), m_guide.choices[i].label);
    m_chips->setFilterOffered(!m_guide.filters.isEmpty());
}

Term SearchPanel::termFrom(const QString &text) const
{
    return understoodQuery(m_kind, text).query.anyOf.at(0).at(0);
}

/// What is due depends on the day.
Term SearchPanel::termOf(const SearchGuide::Choice &choice) const
{
    return termFrom(choice.term(m_file.today()));
}

QString SearchPanel::text() const
{
    return m_field->text();
}

void SearchPanel::setText(const QString &text)
{
    m_field->setText(text);
    read();
}

void SearchPanel::focusField()
{
    m_field->focusAndSelect();
}

void SearchPanel::addTool(QWidget *tool)
{
    static_cast<QBoxLayout *>(layout()->itemAt(1)->layout())->addWidget(tool, 0, Qt::AlignTop);
}

void SearchPanel::read()
{
    const ParsedQuery parsed = understoodQuery(m_kind, m_field->text());
    QStringList sentences;
    for (const QueryNote &note : parsed.notes)
        sentences += note.sentence;
    m_field->setExplanation(sentences.join(u' '));
    if (parsed.query == m_query)
        return;
    m_query = parsed.query;
    showTerms();
    Q_EMIT queryChanged(m_query);
}

void SearchPanel::showTerms()
{
    std::vector<Term> standing;
    for (size_t i = 0; i < m_guide.choices.size(); ++i) {
        const Term term = termOf(m_guide.choices[i]);
        const bool on = hasTerm(m_query, term);
        m_chips->setChecked(keyOf(i), on);
        if (on)
            standing.push_back(term);
    }
    m_chips->setChecked({}, m_query.anyOf.empty());
    QList<ChipRow::Term> others;
    if (m_query.anyOf.size() == 1) {
        for (const Term &term : m_query.anyOf.front()) {
            const bool isWord = term.form == Term::Form::Word || term.form == Term::Form::Phrase;
            if (!isWord && std::ranges::find(standing, term) == standing.end())
                others.append({toText(term), toText(term)});
        }
    }
    m_chips->setTerms(others);
}

void SearchPanel::toggleChoice(const QString &key, bool on)
{
    if (key.isEmpty())
        return write({});
    const Term term = termOf(m_guide.choices.at(key.toULong()));
    if (!on)
        return write(withoutTerm(m_query, term));
    Query query = m_query;
    for (const SearchGuide::Choice &choice : m_guide.choices) {
        // A member has one status: of two chips of one key the later one holds.
        if (const Term other = termOf(choice); other.key == term.key)
            query = withoutTerm(query, other);
    }
    write(withTerm(query, term));
}

void SearchPanel::removeTerm(const QString &key)
{
    write(withoutTerm(m_query, termFrom(key)));
}

void SearchPanel::write(const Query &query)
{
    m_field->setText(toText(query));
    read();
    showTerms();
}

void SearchPanel::offerKeys(const QPoint &below)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Catalogue &catalogue = catalogueOf(m_kind);
    for (const QLatin1String key : std::as_const(m_guide.filters)) {
        const FieldSpec &field = catalogue.at(catalogue.indexOf(key));
        const QString begun = (field.alias.isEmpty() ? field.key : field.alias) + u':';
        connect(menu->addAction(field.titleText()), &QAction::triggered, this, [this, begun] {
            const QString text = m_field->text().trimmed();
            m_field->setText(text.isEmpty() ? begun : text + u' ' + begun);
            m_field->setFocus();
        });
    }
    menu->popup(below);
}

void SearchPanel::setDay(std::optional<QDate> day)
{
    if (day == m_file.today())
        day.reset();
    if (day == m_day)
        return;
    m_day = day;
    showDay();
    Q_EMIT dayChanged(m_day);
}

void SearchPanel::showDay()
{
    m_asOf->setText(m_day ? tr("As of: %1").arg(dayText(*m_day)) : tr("As of: today"));
    m_asOf->setAccessibleName(m_asOf->text());
    m_asOf->setActive(m_day.has_value());
    m_asOf->updateGeometry();
    m_asOf->update();
}

void SearchPanel::offerDays()
{
    const QDate today = m_file.today();
    auto *menu = new QMenu(this);
    menu->setObjectName(u"asOfMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [&](const QString &label, std::optional<QDate> day) {
        connect(menu->addAction(label), &QAction::triggered, this, [this, day] { setDay(day); });
    };
    offer(tr("Today"), std::nullopt);
    const QDate yearEnd(today.year() - 1, 12, 31);
    offer(tr("The end of last year, %1").arg(dayText(yearEnd)), yearEnd);
    offer(tr("A year ago, %1").arg(dayText(today.addYears(-1))), today.addYears(-1));
    connect(menu->addAction(tr("Another day…")), &QAction::triggered, this, [this, today] {
        auto *calendar = new CalendarPopup(this);
        calendar->setAttribute(Qt::WA_DeleteOnClose);
        connect(calendar, &CalendarPopup::dayChosen, this, [this](QDate day) { setDay(day); });
        calendar->openUnder(m_asOf, m_day.value_or(today));
    });
    menu->popup(m_asOf->mapToGlobal(m_asOf->rect().bottomLeft()));
}

} // namespace chapterhouse
