#include "models/screentext.h"

#include "base/words.h"
#include "domain/daytext.h"
#include "domain/moneytext.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// Of a list of references the titles, else what screenText() makes of each.
QStringList itemTexts(const FieldSpec &field, const QStringList &items, const Titles &titles)
{
    QStringList texts;
    for (const QString &item : items)
        texts += field.kind == FieldKind::References ? titles.of({field.target, RecordId(item)})
                                                     : field.wordsFor(item);
    return texts;
}

} // namespace

QString screenText(const FieldSpec &field, const FieldValue &value, const Titles &titles)
{
    if (const auto *text = std::get_if<QString>(&value))
        return field.wordsFor(*text);
    if (const auto *number = std::get_if<qint64>(&value))
        return field.words ? field.wordsFor(QString::number(*number)) : QLocale().toString(*number);
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag ? Words::tr("Yes") : Words::tr("No");
    if (const auto *day = std::get_if<QDate>(&value))
        return dayText(*day);
    if (const auto *amount = std::get_if<Money>(&value))
        return moneyText(*amount, QLocale());
    if (const auto *id = std::get_if<RecordId>(&value))
        return field.kind == FieldKind::Reference ? titles.of({field.target, *id}) : id->text();
    if (const auto *list = std::get_if<QStringList>(&value))
        return itemTexts(field, *list, titles).join(u", "_s);
    return {};
}

} // namespace chapterhouse
