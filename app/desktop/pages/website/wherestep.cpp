#include "desktop/pages/website/wherestep.h"

#include "desktop/pages/website/repositoryaddress.h"
#include "desktop/pages/website/tokenfield.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"
#include "desktop/widgets/scrollcolumn.h"

#include <QBoxLayout>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>
#include <QUrl>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnWidth = 640;
constexpr int indent = 24;

/// Quiet words that belong to the choice above them.
InkLabel *note(const QString &words)
{
    auto *label = new InkLabel(Colour::Quiet, InkLabel::Size::Small);
    label->setText(words);
    label->setWordWrap(true);
    label->setContentsMargins(indent, 0, 0, 0);
    return label;
}

} // namespace

WhereStep::WhereStep(const QString &beside, QWidget *parent)
    : QWidget(parent), m_beside(beside),
      m_takesBeside(new QRadioButton(tr("The website beside this file"))),
      m_takesFolder(new QRadioButton(tr("A folder on this computer"))),
      m_takesRepository(new QRadioButton(tr("A repository on GitHub"))),
      m_folderPart(makeFolderPart()), m_repositoryPart(makeRepositoryPart())
{
    setObjectName(u"whereStep"_s);
    m_takesBeside->setObjectName(u"takesBeside"_s);
    m_takesFolder->setObjectName(u"takesFolder"_s);
    m_takesRepository->setObjectName(u"takesRepository"_s);
    auto *parts = new QWidget;
    parts->setMaximumWidth(columnWidth);
    auto *column = new QVBoxLayout(parts);
    column->setContentsMargins(spacing::wide, 0, spacing::wide, spacing::wide);
    column->setSpacing(spacing::tight);
    column->addWidget(m_takesBeside);
    auto *besideNote = note(QDir::toNativeSeparators(beside));
    column->addWidget(besideNote);
    column->addSpacing(spacing::normal + spacing::tight);
    column->addWidget(m_takesFolder);
    column->addWidget(
        note(tr("The folder of the site's sources, or a clone of its repository. Changes are "
                "written into it.")));
    column->addWidget(m_folderPart);
    column->addSpacing(spacing::normal + spacing::tight);
    column->addWidget(m_takesRepository);
    column->addWidget(note(tr("Changes go to the site over the internet, through review where the "
                              "site has one.")));
    column->addWidget(m_repositoryPart);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(parts);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(scroll);
    const bool hasBeside = !beside.isEmpty();
    m_takesBeside->setVisible(hasBeside);
    besideNote->setVisible(hasBeside);
    (hasBeside ? m_takesBeside : m_takesRepository)->setChecked(true);
    for (QRadioButton *choice : {m_takesBeside, m_takesFolder, m_takesRepository})
        connect(choice, &QRadioButton::toggled, this, &WhereStep::refresh);
    refresh();
}

QWidget *WhereStep::makeFolderPart()
{
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(indent, 0, 0, spacing::normal);
    m_folder = new QLineEdit;
    m_folder->setObjectName(u"siteFolder"_s);
    m_folder->setAccessibleName(tr("Folder of the website"));
    auto *choose = new QPushButton(tr("Choose a folder…"));
    choose->setObjectName(u"chooseSiteFolder"_s);
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    connect(m_folder, &QLineEdit::textChanged, this, &WhereStep::changed);
    connect(m_folder, &QLineEdit::returnPressed, this, &WhereStep::entered);
    connect(choose, &QPushButton::clicked, this, &WhereStep::folderRequested);
    return part;
}

QLineEdit *WhereStep::addField(QBoxLayout *column, const QString &label, const QString &name)
{
    auto *words = new InkLabel(Colour::Text, InkLabel::Size::Strong);
    words->setText(label);
    auto *edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    words->setBuddy(edit);
    column->addWidget(words);
    column->addWidget(edit);
    connect(edit, &QLineEdit::textChanged, this, &WhereStep::changed);
    connect(edit, &QLineEdit::returnPressed, this, &WhereStep::entered);
    return edit;
}

QWidget *WhereStep::makeRepositoryPart()
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(indent, 0, 0, spacing::normal);
    column->setSpacing(spacing::tight);
    m_repository = addField(column, tr("Repository"), u"repository"_s);
    m_repository->setPlaceholderText(tr("owner/name, or the address of its page"));
    column->addSpacing(spacing::normal);
    m_token = new TokenField;
    column->addWidget(m_token);
    column->addSpacing(spacing::normal);
    m_more = new QToolButton;
    m_more->setObjectName(u"moreOfRepository"_s);
    m_more->setText(tr("More"));
    m_more->setCheckable(true);
    column->addWidget(m_more, 0, Qt::AlignLeading);
    m_morePart = new QWidget;
    auto *more = new QVBoxLayout(m_morePart);
    more->setContentsMargins({});
    more->setSpacing(spacing::tight);
    m_branch = addField(more, tr("Branch that the site is built from"), u"branch"_s);
    m_branch->setText(u"main"_s);
    m_api = addField(more, tr("Address of the API of an own GitHub server"), u"api"_s);
    m_api->setPlaceholderText(u"https://git.example.org/api/v3"_s);
    column->addWidget(m_morePart);
    m_morePart->hide();
    connect(m_more, &QToolButton::toggled, m_morePart, &QWidget::setVisible);
    connect(m_repository, &QLineEdit::editingFinished, this, &WhereStep::takeAddress);
    connect(m_token, &TokenField::changed, this, &WhereStep::changed);
    connect(m_token, &TokenField::entered, this, &WhereStep::entered);
    return part;
}

/// What a pasted address says more goes into the fields for it.
void WhereStep::takeAddress()
{
    const auto address = repositoryAddress(m_repository->text());
    if (!address)
        return;
    m_repository->setText(address->repository);
    m_token->setRepository(address->repository);
    if (!address->branch.isEmpty())
        m_branch->setText(address->branch);
    if (!address->api.isEmpty())
        m_api->setText(address->api);
    m_token->setHost(QUrl(m_api->text()).host());
    if (!address->branch.isEmpty() || !address->api.isEmpty())
        m_more->setChecked(true);
}

void WhereStep::refresh()
{
    m_folderPart->setVisible(m_takesFolder->isChecked());
    m_repositoryPart->setVisible(m_takesRepository->isChecked());
    Q_EMIT changed();
}

void WhereStep::setFolder(const QString &folder)
{
    m_takesFolder->setChecked(true);
    m_folder->setText(QDir::toNativeSeparators(folder));
}

SiteAccess WhereStep::access() const
{
    if (m_takesBeside->isChecked())
        return {.connection = {.folder = m_beside}};
    if (m_takesFolder->isChecked()) {
        const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
        return {.connection = {.folder = folder}};
    }
    const auto address = repositoryAddress(m_repository->text());
    SiteAccess access{
        .connection = {.repository = address ? address->repository : m_repository->text().trimmed(),
                       .api = m_api->text().trimmed(),
                       .branch = m_branch->text().trimmed()},
        .token = m_token->token()};
    if (access.connection.api.isEmpty() && address)
        access.connection.api = address->api;
    return access;
}

bool WhereStep::isComplete() const
{
    const SiteConnection connection = access().connection;
    return !connection.folder.isEmpty() || !connection.repository.isEmpty();
}

} // namespace chapterhouse
