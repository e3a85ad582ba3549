#include "desktop/pages/export/columnsetbar.h"

#include "desktop/widgets/linkbutton.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString setWords(const ColumnSet &set)
{
    if (set.name == defaultColumnSet)
        return ColumnSetBar::tr("The usual ones");
    if (set.name == fullColumnSet)
        return ColumnSetBar::tr("Everything, with all periods");
    return set.name.isEmpty() ? ColumnSetBar::tr("My own choice") : set.name;
}

bool isSaved(const ColumnSet &set)
{
    return !set.name.isEmpty() && set.name != defaultColumnSet && set.name != fullColumnSet;
}

} // namespace

ColumnSetBar::ColumnSetBar(QWidget *parent)
    : QWidget(parent), m_set(new QComboBox),
      m_saveAs(new LinkButton(tr("Save as a set…"), Colour::Quiet)),
      m_remove(new LinkButton(tr("Remove this set"), Colour::Quiet)), m_naming(new QWidget),
      m_name(new QLineEdit), m_save(new QPushButton(tr("Save")))
{
    m_set->setObjectName(u"columnSet"_s);
    m_set->setAccessibleName(tr("Columns"));
    m_saveAs->setObjectName(u"saveColumnSet"_s);
    m_remove->setObjectName(u"removeColumnSet"_s);
    m_name->setObjectName(u"columnSetName"_s);
    m_name->setPlaceholderText(tr("Name, such as “Printer”"));
    m_name->setAccessibleName(tr("Name of the column set"));
    m_save->setObjectName(u"saveColumnSetName"_s);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(spacing::wide);
    tools->addWidget(m_saveAs);
    tools->addWidget(m_remove);
    tools->addStretch(1);
    auto *naming = new QHBoxLayout(m_naming);
    naming->setContentsMargins({});
    naming->setSpacing(spacing::normal);
    naming->addWidget(m_name, 1);
    naming->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::normal);
    column->addWidget(m_set);
    column->addLayout(tools);
    column->addWidget(m_naming);
    m_naming->hide();
    connect(m_set, &QComboBox::activated, this, [this] {
        showTools();
        Q_EMIT chosen();
    });
    connect(m_saveAs, &QPushButton::clicked, this, &ColumnSetBar::askForName);
    connect(m_save, &QPushButton::clicked, this, &ColumnSetBar::save);
    connect(m_name, &QLineEdit::returnPressed, this, &ColumnSetBar::save);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString &name) { m_save->setEnabled(!name.trimmed().isEmpty()); });
    connect(m_remove, &QPushButton::clicked, this,
            [this] { Q_EMIT removeRequested(current().name); });
}

void ColumnSetBar::setSets(const QList<ColumnSet> &sets, const QList<ColumnTarget> &own,
                           const QString &name)
{
    m_sets = sets;
    m_sets += ColumnSet{.columns = own};
    m_set->clear();
    for (const ColumnSet &set : std::as_const(m_sets))
        m_set->addItem(setWords(set), set.name);
    m_set->setCurrentIndex(name.isEmpty() ? 0 : std::max(0, m_set->findData(name)));
    showTools();
}

const ColumnSet &ColumnSetBar::current() const
{
    return m_sets[m_set->currentIndex()];
}

bool ColumnSetBar::isOwnChoice() const
{
    return m_set->currentIndex() == m_set->count() - 1;
}

void ColumnSetBar::setOwnChoice(const QList<ColumnTarget> &columns)
{
    m_sets.last().columns = columns;
    m_set->setCurrentIndex(m_set->count() - 1);
    showTools();
}

void ColumnSetBar::showTools()
{
    m_naming->hide();
    m_saveAs->setVisible(isOwnChoice());
    m_remove->setVisible(isSaved(current()));
}

void ColumnSetBar::askForName()
{
    m_saveAs->hide();
    m_name->clear();
    m_save->setEnabled(false);
    m_naming->show();
    m_name->setFocus();
}

void ColumnSetBar::save()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return;
    m_naming->hide();
    Q_EMIT saveRequested(name);
}

} // namespace chapterhouse
