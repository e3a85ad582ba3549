#include "desktop/records/recordlistside.h"

#include "desktop/records/recordlistview.h"
#include "desktop/widgets/bandlabel.h"
#include "desktop/widgets/look/type.h"
#include "domain/daytext.h"

#include <QBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

RecordListSide::RecordListSide(OpenFile &file, Kind kind, const QString &title,
                               const SearchGuide &guide, QWidget *parent)
    : QWidget(parent), m_title(title), m_model(new RecordListModel(file, kind, this)),
      m_band(new BandLabel), m_search(new SearchPanel(file, kind, guide)),
      m_list(new RecordListView(*m_model, nameOf(kind) + u"List"_s, title)), m_top(new QVBoxLayout),
      m_body(new QStackedWidget)
{
    m_top->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::normal);
    m_top->setSpacing(spacing::normal);
    m_top->addWidget(m_search);
    m_body->addWidget(m_list);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_band);
    column->addLayout(m_top);
    column->addWidget(m_body, 1);
    connectParts();
}

void RecordListSide::connectParts()
{
    connect(m_search, &SearchPanel::queryChanged, m_model, &RecordListModel::setQuery);
    connect(m_search, &SearchPanel::dayChanged, this, &RecordListSide::showDay);
    connect(m_search, &SearchPanel::leftDownwards, this, &RecordListSide::focusContent);
    connect(m_band, &BandLabel::wayOutTaken, this, [this] { m_search->setDay(std::nullopt); });
    connect(m_list, &RecordListView::typed, this, [this](const QString &text) {
        m_search->setText(text);
        m_search->setFocus();
    });
    connect(m_model, &RecordListModel::updated, this, &RecordListSide::listUpdated);
}

PrintableList RecordListSide::printable() const
{
    return {.title = m_title,
            .list = m_model->request(),
            .columns = m_model->columns(),
            .filter = m_search->text()};
}

void RecordListSide::setHead(QWidget *head)
{
    m_top->insertWidget(0, head);
}

void RecordListSide::addPanel(QWidget *panel)
{
    m_top->addWidget(panel);
}

void RecordListSide::setEmptyState(QWidget *empty)
{
    m_empty = empty;
    m_body->addWidget(empty);
}

void RecordListSide::addOtherView(QWidget *view)
{
    m_body->addWidget(view);
}

void RecordListSide::showOtherView(QWidget *view)
{
    m_other = view;
    if (m_columnTool)
        m_columnTool->setVisible(!view);
    showContent();
}

void RecordListSide::focusContent()
{
    if (m_other)
        m_other->setFocus();
    else
        m_list->setFocus();
}

QToolButton *RecordListSide::addTool(const QString &name, Icon icon, const QString &words)
{
    auto *tool = new QToolButton;
    tool->setObjectName(name);
    tool->setIcon(iconOf(icon));
    tool->setAutoRaise(true);
    tool->setToolTip(words);
    tool->setAccessibleName(words);
    m_search->addTool(tool);
    return tool;
}

void RecordListSide::addColumnTool()
{
    m_columnTool = addTool(u"chooseColumns"_s, Icon::Columns, tr("Choose columns"));
    connect(m_columnTool, &QToolButton::clicked, this, [this, tool = m_columnTool] {
        QMenu *menu = m_list->newColumnMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(tool->mapToGlobal(tool->rect().bottomLeft()));
    });
}

QString RecordListSide::pastSentence() const
{
    const auto day = m_search->day();
    return day ? tr("As it was on %1. Editing is off.").arg(dayText(*day)) : QString();
}

void RecordListSide::showDay(std::optional<QDate> day)
{
    m_band->setSentence(pastSentence(), tr("Back to today"));
    m_model->setDay(day);
    Q_EMIT dayChanged();
}

void RecordListSide::listUpdated()
{
    if (!m_model->isLoaded())
        return;
    if (!isFiltered())
        m_total = m_model->rowCount();
    Q_EMIT listed();
    showContent();
}

void RecordListSide::showContent()
{
    const bool isEmpty = m_empty && m_model->isLoaded() && m_model->rowCount() == 0;
    QWidget *rows = isEmpty ? m_empty : m_list;
    m_body->setCurrentWidget(m_other ? m_other : rows);
}

} // namespace chapterhouse
