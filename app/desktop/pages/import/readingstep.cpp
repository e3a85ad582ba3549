#include "desktop/pages/import/readingstep.h"

#include "desktop/pages/import/importrun.h"
#include "desktop/pages/import/importwords.h"
#include "desktop/pages/import/mappingtable.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"
#include "exchange/import/matchrules.h"

#include <QComboBox>
#include <QGridLayout>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int choicesInRow = 3;
constexpr qsizetype mostRows = 12;
/// The sentences that are told in full below the rows.
constexpr qsizetype mostDoubts = 3;

/// The formats that can be chosen without being guessed.
QList<DateFormat> usualDateFormats()
{
    using Order = DateFormat::Order;
    return {DateFormat(),
            DateFormat(Order::DayMonthYear, u'.'),
            DateFormat(Order::DayMonthYear, u'/'),
            DateFormat(Order::DayMonthYear, u'-'),
            DateFormat(Order::MonthDayYear, u'/'),
            DateFormat(Order::MonthDayYear, u'-'),
            DateFormat(Order::YearMonthDay, u'/'),
            DateFormat(Order::YearMonthDay, QChar())};
}

constexpr std::array matchFields{"number"_L1, "emails"_L1, "open_collective"_L1,
                                 "github"_L1, "uid"_L1,    "slug"_L1};
constexpr std::array modes{ImportMode::Fill, ImportMode::Add, ImportMode::Overwrite};

} // namespace

ReadingStep::ReadingStep(ImportRun &run, const Reader &reader, QWidget *parent)
    : QWidget(parent), m_run(run), m_reader(reader), m_titles(reader),
      m_dateFormats(usualDateFormats()),
      m_count(new InkLabel(Colour::Quiet, InkLabel::Size::Small)), m_table(new MappingTable),
      m_doubts(new InkLabel(Colour::Warning, InkLabel::Size::Small))
{
    setObjectName(u"readingStep"_s);
    auto *choices = new QGridLayout;
    choices->setContentsMargins(spacing::wide, 0, spacing::wide, 0);
    choices->setHorizontalSpacing(spacing::wide);
    choices->setVerticalSpacing(spacing::tight);
    m_encoding = addChoice(choices, u"encoding"_s, tr("&Encoding"));
    m_separator = addChoice(choices, u"separator"_s, tr("&Separator"));
    m_header = addChoice(choices, u"header"_s, tr("&First row"));
    m_dates = addChoice(choices, u"dates"_s, tr("&Dates are written as"));
    m_match = addChoice(choices, u"match"_s, tr("Rows are &matched by"));
    m_mode = addChoice(choices, u"mode"_s, tr("E&xisting values"));
    fillChoices();
    connectChoices();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::normal);
    layout->addLayout(choices);
    m_count->setContentsMargins(spacing::wide, spacing::normal, spacing::wide, 0);
    layout->addWidget(m_count);
    layout->addWidget(m_table, 1);
    m_doubts->setObjectName(u"previewDoubts"_s);
    m_doubts->setWordWrap(true);
    m_doubts->setContentsMargins(spacing::wide, 0, spacing::wide, spacing::normal);
    m_doubts->hide();
    layout->addWidget(m_doubts);
}

QComboBox *ReadingStep::addChoice(QGridLayout *grid, const QString &name, const QString &label)
{
    auto *words = new InkLabel(Colour::Quiet, InkLabel::Size::Small);
    auto *choice = new QComboBox;
    choice->setObjectName(name);
    choice->setAccessibleName(QString(label).remove(u'&'));
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    words->setText(label);
    words->setBuddy(choice);
    const int row = m_choiceCount / choicesInRow * 3;
    const int column = m_choiceCount % choicesInRow;
    grid->addWidget(words, row, column);
    grid->addWidget(choice, row + 1, column);
    grid->setRowMinimumHeight(row + 2, spacing::tight);
    grid->setColumnStretch(column, 1);
    ++m_choiceCount;
    return choice;
}

void ReadingStep::fillChoices()
{
    for (const TextEncoding encoding : allTextEncodings())
        m_encoding->addItem(nameOf(encoding));
    for (const QChar separator : csvSeparators())
        m_separator->addItem(separatorWord(separator));
    m_header->addItems({tr("Holds the headers"), tr("Is a row like the others")});
    for (const ImportMode mode : modes)
        m_mode->addItem(modeWords(mode));
}

void ReadingStep::connectChoices()
{
    const auto readWith = [this](auto change) {
        return [this, change](int index) {
            CsvChoices choices = m_run.choices();
            change(choices, index);
            m_run.read(choices);
        };
    };
    connect(m_encoding, &QComboBox::activated, this, readWith([](CsvChoices &choices, int index) {
                choices.encoding = allTextEncodings()[index];
            }));
    connect(m_separator, &QComboBox::activated, this, readWith([](CsvChoices &choices, int index) {
                choices.separator = csvSeparators()[index];
            }));
    connect(m_header, &QComboBox::activated, this,
            readWith([](CsvChoices &choices, int index) { choices.hasHeader = index == 0; }));
    connect(m_dates, &QComboBox::activated, this, readWith([this](CsvChoices &choices, int index) {
                choices.dates = m_dateFormats[index];
            }));
    connect(m_mode, &QComboBox::activated, this,
            [this](int index) { m_run.setMode(modes[static_cast<size_t>(index)]); });
    connect(m_match, &QComboBox::activated, this,
            [this] { m_run.setMatch(m_match->currentData().toString()); });
    connect(m_table, &MappingTable::mappingChanged, this, [this] {
        m_run.setMapping(m_table->mapping());
        showMatches();
        showRows();
    });
}

void ReadingStep::showRun()
{
    const CsvDocument &document = *m_run.source().document;
    const CsvDialectIn &dialect = document.dialect();
    m_encoding->setCurrentText(nameOf(dialect.encoding));
    m_separator->setCurrentText(separatorWord(dialect.separator));
    m_header->setCurrentIndex(dialect.hasHeader ? 0 : 1);
    showDates();
    for (size_t i = 0; i < modes.size(); ++i) {
        if (modes[i] == m_run.mode())
            m_mode->setCurrentIndex(static_cast<int>(i));
    }
    m_count->setText(tr("The first of %1, as they will come in. Choose above each column what it "
                        "stands for.")
                         .arg(rowsWords(m_run.source().rows)));
    m_table->showColumns(document.headers(), m_run.mapping());
    showRows();
    showMatches();
}

void ReadingStep::showRows()
{
    const CsvDocument &document = *m_run.source().document;
    const ImportRequest request{.mapping = m_run.mapping(), .dates = document.dialect().dates};
    const auto rows = previewOf(m_reader, document, request, mostRows);
    m_table->showRows(rows.value_or(std::vector<PreviewRow>()), m_titles);
    if (rows) {
        showDoubts(*rows);
        return;
    }
    m_doubts->setText(rows.error().message);
    m_doubts->show();
}

void ReadingStep::showDoubts(const std::vector<PreviewRow> &rows)
{
    QStringList sentences;
    int count = 0;
    const auto add = [&](const std::optional<ImportProblem> &problem) {
        if (problem && ++count <= mostDoubts)
            sentences += tr("Line %1, %2: %3", "line, column, why not")
                             .arg(QString::number(problem->line), problem->column, problem->reason);
    };
    for (const PreviewRow &row : rows) {
        add(row.problem);
        for (const PreviewCell &cell : row.cells)
            add(cell.problem);
    }
    m_doubts->setVisible(count > 0);
    m_doubts->setText(tr("%Ln cells of these rows are not understood.", nullptr, count) + u' ' +
                      sentences.join(u' '));
}

void ReadingStep::showDates()
{
    const DateFormat &dates = m_run.source().document->dialect().dates;
    if (!m_dateFormats.contains(dates))
        m_dateFormats += dates;
    m_dates->clear();
    for (const DateFormat &format : m_dateFormats)
        m_dates->addItem(format.name());
    m_dates->setCurrentIndex(static_cast<int>(m_dateFormats.indexOf(dates)));
}

void ReadingStep::showMatches()
{
    const ImportMapping &mapping = m_run.mapping();
    m_match->clear();
    const auto usual = matchRules(mapping);
    m_match->addItem(matchWords(usual.value_or(QList<MatchRule>()), mapping.kind), QString());
    for (const QLatin1String key : matchFields) {
        if (catalogueOf(mapping.kind).find(QString(key)) && mapping.hasField(key))
            m_match->addItem(tr("%1 alone")
                                 .arg(catalogueOf(mapping.kind)
                                          .at(catalogueOf(mapping.kind).indexOf(key))
                                          .titleText()),
                             QString(key));
    }
    const int chosen = m_match->findData(m_run.match());
    m_match->setCurrentIndex(std::max(chosen, 0));
    m_run.setMatch(m_match->currentData().toString());
}

QString ReadingStep::warnings() const
{
    const CsvDocument &document = *m_run.source().document;
    QStringList sentences;
    for (const CsvHeaderIssue &issue : document.headerIssues())
        sentences += sentenceOf(issue, document);
    if (document.dates().isAmbiguous && !m_run.choices().dates)
        sentences += tr("Day and month could be the other way round; see how dates are written.");
    if (m_run.source().rows == 0)
        sentences += tr("There is no row below the header.");
    return sentences.join(u' ');
}

} // namespace chapterhouse
