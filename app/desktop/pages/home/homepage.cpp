#include "desktop/pages/home/homepage.h"

#include "desktop/pages/home/matterspanel.h"
#include "desktop/shell/whereabouts.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"
#include "site/sitematters.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QTimer>

#include <chrono>
#include <utility>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int twoColumnsFrom = 1000;
constexpr std::chrono::milliseconds longerThanAGlance(300);
constexpr int mattersShare = 5;
constexpr int chartsShare = 6;

struct Facts {
    std::vector<Matter> matters;
    HomeFigures figures;
};

Result<Facts> readFacts(Database &database, QDate day)
{
    auto matters = openMatters(Reader(database), day);
    if (!matters)
        return failed(matters);
    const auto ofSite = siteMatters(database);
    if (!ofSite)
        return failed(ofSite);
    matters->insert(matters->end(), ofSite->begin(), ofSite->end());
    return homeFiguresOn(database, day).map([&](HomeFigures figures) {
        return Facts{*std::move(matters), std::move(figures)};
    });
}

} // namespace

HomePage::HomePage(OpenFile &file, UserSettings &settings)
    : m_file(file), m_settings(settings), m_mattersPanel(new MattersPanel),
      m_charts(new ChartsPanel), m_waiting(new InkLabel(Colour::Quiet))
{
    setObjectName(u"homePage"_s);
    auto *content = new QWidget;
    m_sides = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_sides->setContentsMargins(spacing::wide + spacing::normal, spacing::wide,
                                spacing::wide + spacing::normal, spacing::wide + spacing::normal);
    m_sides->setSpacing(2 * spacing::wide);
    m_sides->addWidget(m_mattersPanel, mattersShare);
    m_sides->addWidget(m_charts, chartsShare);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_waiting);
    column->addWidget(scroll, 1);
    m_waiting->setObjectName(u"homeWaiting"_s);
    m_waiting->setContentsMargins(m_sides->contentsMargins());
    m_waiting->setWordWrap(true);
    m_waiting->hide();
    content->hide();
    QTimer::singleShot(longerThanAGlance, m_waiting, [this] {
        m_waiting->setText(tr("Reading the roster…"));
        m_waiting->setVisible(m_sides->parentWidget()->isHidden());
    });
    connectPanels();
    connect(&file.writer(), &StoreThread::changed, this, &HomePage::look);
    connect(&file, &OpenFile::dayChanged, this, &HomePage::look);
}

void HomePage::connectPanels()
{
    connect(m_mattersPanel, &MattersPanel::recordRequested, this, &HomePage::recordRequested);
    connect(m_mattersPanel, &MattersPanel::listRequested, this,
            [this](const RecordSearch &list) { Q_EMIT listRequested(list, std::nullopt); });
    connect(m_mattersPanel, &MattersPanel::websiteRequested, this, &HomePage::websiteRequested);
    connect(m_mattersPanel, &MattersPanel::backupRequested, this, &HomePage::backupRequested);
    connect(m_charts, &ChartsPanel::listRequested, this, &HomePage::listRequested);
}

void HomePage::look()
{
    m_isStale = true;
    if (isVisible() && !m_isReading)
        read();
}

void HomePage::setHasWebsite(bool hasWebsite)
{
    m_hasWebsite = hasWebsite;
    showMatters();
}

void HomePage::read()
{
    m_isReading = true;
    m_isStale = false;
    m_file.query(
        this, [day = m_file.today()](Database &database) { return readFacts(database, day); },
        [this](Result<Facts> facts) {
            m_isReading = false;
            if (facts) {
                m_matters = std::move(facts->matters);
                m_charts->showFigures(facts->figures);
                showMatters();
                m_waiting->hide();
                m_sides->parentWidget()->show();
            } else {
                showFailure(facts.error().message);
            }
            if (m_isStale && isVisible())
                read();
        });
}

/// What was read before stays, beside the message.
void HomePage::showFailure(const QString &sentence)
{
    m_waiting->setText(sentence);
    m_waiting->show();
}

void HomePage::showMatters()
{
    m_mattersPanel->showMatters(m_matters, backupReminderNow(), m_hasWebsite);
}

/// The demo is kept nowhere, and an empty file holds nothing to lose.
QString HomePage::backupReminderNow() const
{
    const bool isDemo = !m_file.reader().setting(settings::isDemo).value_or(QString()).isEmpty();
    const bool isEmpty =
        !m_matters.empty() && m_matters.front().list == RecordSearch{Kind::Member, {}};
    if (isDemo || isEmpty)
        return {};
    return backupReminder(m_settings.value(usersettings::lastBackup).toDateTime(),
                          m_file.clock().now());
}

void HomePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale && !m_isReading)
        read();
    else
        showMatters();
}

/// Side by side where there is room for both, else what wants attention over the charts.
void HomePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_sides->setDirection(width() < twoColumnsFrom ? QBoxLayout::TopToBottom
                                                   : QBoxLayout::LeftToRight);
}

} // namespace chapterhouse
