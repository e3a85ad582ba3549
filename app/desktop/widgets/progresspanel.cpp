#include "desktop/widgets/progresspanel.h"

#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"
#include "desktop/widgets/workbar.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace chapterhouse {

namespace {

/// The bar counts in thousandths, so that totals beyond an int fit.
constexpr int barLength = 1000;

} // namespace

ProgressPanel::ProgressPanel(QWidget *parent)
    : QWidget(parent), m_label(new InkLabel(Colour::Text, InkLabel::Size::Normal, this)),
      m_count(new InkLabel(Colour::Quiet, InkLabel::Size::Small, this)), m_bar(new WorkBar(this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(spacing::wide, spacing::normal, spacing::wide, spacing::normal);
    grid->setHorizontalSpacing(spacing::wide);
    grid->setVerticalSpacing(spacing::tight);
    auto *words = new QHBoxLayout;
    words->addWidget(m_label, 1);
    words->addWidget(m_count);
    grid->addLayout(words, 0, 0);
    grid->addWidget(m_bar, 1, 0);
    grid->addWidget(m_cancel, 0, 1, 2, 1, Qt::AlignVCenter);
    grid->setColumnStretch(0, 1);
    m_cancel->setObjectName(QStringLiteral("cancelWork"));
    connect(m_cancel, &QPushButton::clicked, this, &ProgressPanel::cancel);
    hide();
}

void ProgressPanel::start(const QString &label)
{
    m_label->setText(label);
    m_bar->setAccessibleName(label);
    m_count->clear();
    m_bar->setRange(0, 0);
    m_cancel->setEnabled(true);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(label));
    show();
}

void ProgressPanel::setProgress(qint64 done, qint64 total)
{
    if (total <= 0) {
        m_bar->setRange(0, 0);
        m_count->setText(locale().toString(done));
        return;
    }
    m_bar->setRange(0, barLength);
    m_bar->setValue(static_cast<int>(qBound(0.0, double(done) / double(total), 1.0) * barLength));
    //: how far the work is: 1,204 of 2,431
    m_count->setText(tr("%1 of %2").arg(locale().toString(done), locale().toString(total)));
}

void ProgressPanel::finish()
{
    hide();
}

void ProgressPanel::cancel()
{
    if (!m_cancel->isEnabled())
        return;
    m_cancel->setEnabled(false);
    m_cancel->setText(tr("Cancelling…"));
    Q_EMIT cancelRequested();
}

} // namespace chapterhouse
