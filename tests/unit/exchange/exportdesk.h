#pragma once

#include "exchange/export/columnsets.h"
#include "exchange/export/exporter.h"
#include "importdesk.h"
#include "store/querysql.h"

#include <QBuffer>

namespace chapterhouse::tests {

/// An export of members, on the fixture's day unless another is asked for.
inline ExportRequest requestFor(const QString &columns, const QString &where = {},
                                const QString &sort = {}, QDate day = QDate(2026, 11, 21))
{
    return {.list = {.kind = Kind::Member,
                     .query = understoodQuery(Kind::Member, where).query,
                     .sort = must(sortFromText(Kind::Member, sort)),
                     .day = day},
            .columns = must(columnsFromText(Kind::Member, columns))};
}

inline QByteArray exported(ImportDesk &desk, const ExportRequest &request,
                           const CsvStyle &style = CsvStyle::exact())
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    must(exportCsv(desk.store().database(), request, style, out));
    return out.data();
}

/// All records of the kind with the columns of a set, exactly.
inline QByteArray exportedSet(ImportDesk &desk, Kind kind, const QString &set)
{
    const ColumnSet columns = must(columnSetNamed(desk.store().reader(), kind, set));
    return exported(
        desk, {.list = {.kind = kind, .day = QDate(2026, 11, 21)}, .columns = columns.columns});
}

/// Ann, with a value of every kind of field, a period of 2026, and the organisation she speaks for.
inline void addAnn(ImportDesk &desk)
{
    const Record acme = desk.add(Kind::Member, {{"kind", QStringLiteral("organisation")},
                                                {"organisation", QStringLiteral("Acme; \"Inc\"")}});
    const Record ann = desk.add(
        Kind::Member,
        {{"kind", QStringLiteral("person")},
         {"given_name", QStringLiteral("Ann")},
         {"emails", QStringList{QStringLiteral("ann@example.org"), QStringLiteral("a@b.org")}},
         {"phones", QStringList{QStringLiteral("+39 051 1")}},
         {"tags", QStringList{QStringLiteral("a;b"), QStringLiteral("=1+1")}},
         {"note", QStringLiteral("=1+1")},
         {"joined", QDate(2024, 2, 29)},
         {"contact_of", acme.id()}});
    desk.add(Kind::Membership, {{"member", ann.id()},
                                {"class", QStringLiteral("regular")},
                                {"tier", desk.community.id()},
                                {"start", QDate(2026, 1, 1)},
                                {"end", QDate(2026, 12, 31)}});
}

} // namespace chapterhouse::tests
