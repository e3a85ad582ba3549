#include "desktop/pages/website/syncpanel.h"

#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/icons.h"
#include "desktop/widgets/look/type.h"
#include "domain/catalogue.h"
#include "domain/daytext.h"
#include "store/reader.h"

#include <QBoxLayout>
#include <QListWidget>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// The fields that a person knows, of those that a step set.
QStringList fieldsOf(const RecordChange &change)
{
    QStringList fields;
    for (const FieldSpec &field : catalogueOf(change.record.kind).fields()) {
        if (change.after.contains(field.key) && field.key != "source"_L1)
            fields += field.titleText();
    }
    return fields;
}

QString nameOfChanged(const Reader &reader, const RecordChange &change)
{
    const auto title = reader.title(change.record);
    if (title)
        return *title;
    const QJsonObject &gone = change.before;
    return gone.value("title"_L1).toString(gone.value("name"_L1).toString());
}

QString wordsOf(const Reader &reader, const RecordChange &change)
{
    const QString name = nameOfChanged(reader, change);
    switch (change.action) {
    case ChangeAction::Added:
        return SyncPanel::tr("%1: added").arg(name);
    case ChangeAction::Removed:
        return SyncPanel::tr("%1: removed").arg(name);
    case ChangeAction::Set: {
        const QStringList fields = fieldsOf(change);
        return fields.isEmpty()
                   ? SyncPanel::tr("%1: how its file is written").arg(name)
                   : SyncPanel::tr("%1: %2", "record, fields").arg(name, fields.join(u", "_s));
    }
    }
    Q_UNREACHABLE();
}

Icon signOf(ChangeAction action)
{
    switch (action) {
    case ChangeAction::Added:
        return Icon::SignPlus;
    case ChangeAction::Removed:
        return Icon::SignDash;
    case ChangeAction::Set:
        return Icon::SignPencil;
    }
    Q_UNREACHABLE();
}

} // namespace

SyncPanel::SyncPanel(QWidget *parent)
    : QWidget(parent), m_title(new InkLabel(Colour::Text, InkLabel::Size::Title)),
      m_when(new InkLabel(Colour::Quiet, InkLabel::Size::Small)), m_changes(new QListWidget)
{
    setObjectName(u"syncPanel"_s);
    m_changes->setObjectName(u"syncChanges"_s);
    m_changes->setAccessibleName(tr("What it changed here"));
    m_changes->setFrameShape(QFrame::NoFrame);
    m_changes->setWordWrap(true);
    m_changes->setSelectionMode(QAbstractItemView::NoSelection);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    column->addWidget(m_title);
    column->addWidget(m_when);
    column->addWidget(m_changes, 1);
}

void SyncPanel::showStep(const Reader &reader, const Step &step)
{
    const QDateTime when = step.at.toTimeZone(reader.associationZone());
    m_title->setText(step.label);
    m_when->setText(tr("%1, %2 · by %3", "day, time, who")
                        .arg(dayText(when.date()), timeText(when.time()), step.who));
    m_changes->clear();
    const auto visit = [&](const RecordChange &change) -> Result<void> {
        m_changes->insertItem(0, new QListWidgetItem(iconOf(signOf(change.action), Colour::Quiet),
                                                     wordsOf(reader, change)));
        return {};
    };
    const auto read = ChangeLog(reader.database()).visitBackwards(step.row, visit);
    if (!read)
        m_changes->addItem(read.error().message);
}

} // namespace chapterhouse
