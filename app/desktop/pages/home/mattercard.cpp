#include "desktop/pages/home/mattercard.h"

#include "desktop/widgets/iconlabel.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/linkbutton.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int headingSide = 18;
constexpr int signSide = 16;
constexpr size_t fewRows = 4;
constexpr size_t mostRows = 50;

} // namespace

MatterCard::MatterCard(const QString &name, Icon icon, const QString &title, QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(name);
    setAccessibleName(title);
    auto *heading = new QWidget;
    auto *row = new QHBoxLayout(heading);
    row->setContentsMargins({});
    row->setSpacing(spacing::normal);
    row->addWidget(new IconLabel(icon, Colour::Quiet, headingSide));
    auto *label = new InkLabel(Colour::Text, InkLabel::Size::Strong);
    label->setText(title);
    row->addWidget(label, 1);
    m_column->setContentsMargins({});
    m_column->setSpacing(spacing::tight);
    m_column->addWidget(heading);
    hide();
}

void MatterCard::showRows(const std::vector<Row> &rows)
{
    if (rows == m_shown)
        return;
    m_shown = rows;
    fill();
    setVisible(!rows.empty());
}

void MatterCard::fill()
{
    if (m_rows) {
        // It may be the link that was clicked who asks for it.
        m_rows->hide();
        m_rows->deleteLater();
    }
    m_rows = new QWidget;
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins({});
    column->setSpacing(spacing::tight);
    const bool isLong = m_shown.size() > fewRows + 1;
    const size_t shown = std::min(isLong && !m_isWhole ? fewRows : mostRows, m_shown.size());
    for (size_t i = 0; i < shown; ++i)
        column->addWidget(newRow(static_cast<int>(i)));
    const auto rest = static_cast<int>(m_shown.size() - shown);
    if (rest > 0 && !m_isWhole) {
        auto *more = new LinkButton(tr("Show %Ln more", nullptr, rest), Colour::Quiet);
        more->setObjectName(objectName() + u"More"_s);
        connect(more, &QPushButton::clicked, this, &MatterCard::showAll);
        auto *line = new QHBoxLayout;
        line->setContentsMargins(headingSide + spacing::normal, 0, 0, 0);
        line->addWidget(more);
        line->addStretch();
        column->addLayout(line);
    } else if (rest > 0) {
        auto *more = new InkLabel(Colour::Quiet);
        more->setText(tr("%Ln more are told when these are settled.", nullptr, rest));
        column->addWidget(more);
    }
    m_column->addWidget(m_rows);
}

/// What stands beside the first line of the sentence is in the middle of it.
QWidget *MatterCard::newRow(int number)
{
    const Row &matter = m_shown[static_cast<size_t>(number)];
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(1, 0, 0, 0);
    row->setSpacing(spacing::normal);
    auto *sign = new IconLabel(matter.isPressing ? Icon::SignTriangle : Icon::SignRing,
                               matter.isPressing ? Colour::Warning : Colour::Quiet, signSide);
    row->addWidget(sign, 0, Qt::AlignTop);
    auto *sentence = new InkLabel(Colour::Text);
    sentence->setObjectName(u"%1%2Text"_s.arg(objectName()).arg(number));
    sentence->setText(matter.sentence);
    sentence->setWordWrap(true);
    if (matter.isPressing)
        sentence->setAccessibleName(tr("Pressing: %1").arg(matter.sentence));
    row->addWidget(sentence, 1, Qt::AlignTop);
    int height = sentence->fontMetrics().height();
    if (!matter.step.isEmpty()) {
        auto *link = new LinkButton(matter.step, Colour::Accent);
        link->setObjectName(u"%1%2"_s.arg(objectName()).arg(number));
        link->setAccessibleName(u"%1: %2"_s.arg(matter.step, matter.sentence));
        connect(link, &QPushButton::clicked, this, [this, number] { Q_EMIT stepChosen(number); });
        row->addWidget(link, 0, Qt::AlignTop);
        height = std::max(height, link->sizeHint().height());
    }
    const int above = (height - sentence->fontMetrics().height()) / 2;
    sentence->setContentsMargins(0, above, 0, above);
    sign->setFixedHeight(height);
    return line;
}

/// The focus goes on to the first that was not seen before.
void MatterCard::showAll()
{
    m_isWhole = true;
    fill();
    if (auto *next = m_rows->findChild<QWidget *>(u"%1%2"_s.arg(objectName()).arg(fewRows)))
        next->setFocus();
}

} // namespace chapterhouse
