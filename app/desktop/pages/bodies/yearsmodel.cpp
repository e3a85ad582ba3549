#include "desktop/pages/bodies/yearsmodel.h"

#include "domain/daytext.h"

#include <QLocale>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString monthText(QDate day)
{
    return QLocale().toString(day, u"MMM yyyy"_s);
}

} // namespace

void YearsModel::setYears(const BodyYears &years)
{
    if (years == m_years)
        return;
    beginResetModel();
    m_years = years;
    endResetModel();
}

int YearsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_years.titles.size());
}

int YearsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_years.periods.size());
}

QStringList YearsModel::names(const QModelIndex &index) const
{
    QStringList names;
    for (const OfficeStay &stay :
         m_years.stays[static_cast<size_t>(index.row())][static_cast<size_t>(index.column())])
        names += stay.name;
    return names;
}

QStringList YearsModel::notes(const QModelIndex &index) const
{
    const auto period = static_cast<size_t>(index.column());
    QStringList notes;
    for (const OfficeStay &stay : m_years.stays[static_cast<size_t>(index.row())][period])
        notes += stayText(stay, m_years.periods[period]);
    return notes;
}

QString YearsModel::text(const QModelIndex &index) const
{
    const QStringList who = names(index);
    const QStringList beside = notes(index);
    QStringList lines;
    for (qsizetype i = 0; i < who.size(); ++i)
        lines += beside[i].isEmpty() ? who[i] : u"%1 (%2)"_s.arg(who[i], beside[i]);
    return lines.isEmpty() ? tr("nobody") : lines.join(u'\n');
}

QVariant YearsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(index);
    case NamesRole:
        return names(index);
    case NotesRole:
        return notes(index);
    default:
        return {};
    }
}

QVariant YearsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isTip = role == Qt::ToolTipRole;
    if ((role != Qt::DisplayRole && !isTip) || section < 0)
        return {};
    if (orientation == Qt::Vertical) {
        const QString title = m_years.titles.value(section);
        return title.isEmpty() ? tr("Without a function") : title;
    }
    if (section >= columnCount())
        return {};
    const DayRange &period = m_years.periods[static_cast<size_t>(section)];
    return isTip ? tr("%1 – %2").arg(dayText(period.first), dayText(period.last))
                 : tr("%1 – %2").arg(monthText(period.first), monthText(period.last));
}

} // namespace chapterhouse
