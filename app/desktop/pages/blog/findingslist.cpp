#include "desktop/pages/blog/findingslist.h"

#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/linkbutton.h"
#include "desktop/widgets/look/type.h"
#include "desktop/widgets/pill.h"

#include <QBoxLayout>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int highest = 168;

Pill pillOf(const Finding &finding)
{
    if (finding.severity == Severity::Error)
        return {Tone::Wrong, Icon::SignCross, FindingsList::tr("Would not build")};
    const bool isWriting = QString(finding.rule).startsWith("writing/"_L1);
    return {Tone::Warning, Icon::SignTriangle,
            isWriting ? FindingsList::tr("Writing") : FindingsList::tr("On the site")};
}

} // namespace

FindingsList::FindingsList(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(u"postFindings"_s);
    setAccessibleName(tr("To mend"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void FindingsList::showFindings(const QList<Finding> &findings, int linesBefore)
{
    if (findings == m_findings && linesBefore == m_linesBefore)
        return;
    m_findings = findings;
    m_linesBefore = linesBefore;
    m_rows = new QWidget;
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins(spacing::wide, spacing::normal, spacing::wide, spacing::normal);
    column->setSpacing(spacing::normal);
    auto *heading = new InkLabel(Colour::Text, InkLabel::Size::Strong);
    heading->setText(tr("To mend"));
    column->addWidget(heading);
    for (qsizetype i = 0; i < findings.size(); ++i)
        addFinding(findings[i], int(i));
    column->addStretch();
    setWidget(m_rows);
    setVisible(!findings.isEmpty());
    updateGeometry();
}

void FindingsList::addFinding(const Finding &finding, int number)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::normal);
    auto *pill = new StatusPill;
    pill->setPill(pillOf(finding));
    row->addWidget(pill, 0, Qt::AlignTop);
    const int line = finding.line - m_linesBefore;
    if (line > 0) {
        auto *place = new LinkButton(tr("Line %1").arg(line), Colour::Text);
        place->setObjectName(u"findingLine%1"_s.arg(number));
        connect(place, &QPushButton::clicked, this, [this, line] { Q_EMIT lineChosen(line); });
        row->addWidget(place, 0, Qt::AlignTop);
    }
    auto *sentence = new InkLabel(Colour::Text);
    sentence->setObjectName(u"finding%1"_s.arg(number));
    sentence->setText(finding.sentence);
    sentence->setWordWrap(true);
    row->addWidget(sentence, 1);
    if (finding.mend) {
        auto *mend = new LinkButton(finding.mend->title, Colour::Accent);
        mend->setObjectName(u"findingMend%1"_s.arg(number));
        mend->setEnabled(!m_readOnly);
        connect(mend, &QPushButton::clicked, this, [this, finding] { Q_EMIT mendChosen(finding); });
        row->addWidget(mend, 0, Qt::AlignTop);
    }
    static_cast<QVBoxLayout *>(m_rows->layout())->addLayout(row);
}

void FindingsList::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (qsizetype i = 0; i < m_findings.size(); ++i) {
        if (auto *mend = findChild<LinkButton *>(u"findingMend%1"_s.arg(i)))
            mend->setEnabled(!readOnly);
    }
}

/// As high as what is in it, but leaving room for the text.
QSize FindingsList::sizeHint() const
{
    const QWidget *rows = widget();
    if (!rows)
        return {};
    const int height = rows->hasHeightForWidth() ? rows->heightForWidth(viewport()->width())
                                                 : rows->sizeHint().height();
    return {rows->sizeHint().width(), std::min(height, highest)};
}

} // namespace chapterhouse
