#include "desktop/pages/export/columnsetbar.h"

#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/linkbutton.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

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
      m_name(new QLineEdit), m_save(new QPushButton),
      m_question(new InkLabel(Colour::Warning, InkLabel::Size::Small))
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
    m_question->setObjectName(u"replaceColumnSet"_s);
    m_question->setWordWrap(true);
    column->addWidget(m_question);
    m_naming->hide();
    forgetQuestion();
    connect(m_set, &QComboBox::activated, this, [this] {
        showTools();
        Q_EMIT chosen();
    });
    connect(m_saveAs, &QPushButton::clicked, this, &ColumnSetBar::askForName);
    connect(m_save, &QPushButton::clicked, this, &ColumnSetBar::save);
    connect(m_name, &QLineEdit::returnPressed, this, &ColumnSetBar::save);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &name) {
        m_save->setEnabled(!name.trimmed().isEmpty());
        forgetQuestion();
    });
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
    forgetQuestion();
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
    const bool isTaken = std::ranges::any_of(
        m_sets, [&](const ColumnSet &set) { return isSaved(set) && set.name == name; });
    if (isTaken && m_question->isHidden()) {
        askToReplace(name);
        return;
    }
    m_naming->hide();
    forgetQuestion();
    Q_EMIT saveRequested(name);
}

void ColumnSetBar::askToReplace(const QString &name)
{
    m_question->setText(
        tr("There is a set “%1” already. Replace it, or change the name.").arg(name));
    m_question->show();
    m_save->setText(tr("Replace"));
    m_save->setAccessibleDescription(m_question->text());
    m_save->setFocus();
}

void ColumnSetBar::forgetQuestion()
{
    m_question->hide();
    m_save->setText(tr("Save"));
    m_save->setAccessibleDescription({});
}

} // namespace chapterhouse
