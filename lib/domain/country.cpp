#include "domain/country.h"

#include "base/words.h"
#include "domain/fold.h"

#include <QFile>
#include <QHash>
#include <QMap>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// What countries.tsv says; its first lines describe it.
struct Countries {
    QHash<QString, QString> codeByKey;
    QHash<QString, qsizetype> columnByLanguage;
    QMap<QString, QStringList> namesByCode; ///< one for each language
};

constexpr qsizetype alpha2Column = 0;
constexpr qsizetype firstNameColumn = 2;

/// "U.K.", "u k" and "UK" are one name.
QString keyOf(QStringView text)
{
    return foldedWords(text).join(QString());
}

void addHeader(const QStringList &cells, Countries &countries)
{
    for (qsizetype column = firstNameColumn; column < cells.size() - 1; ++column)
        countries.columnByLanguage[cells[column]] = column - firstNameColumn;
}

void addCountry(const QStringList &cells, Countries &countries)
{
    const QString &code = cells[alpha2Column];
    const QStringList names = cells.sliced(firstNameColumn, countries.columnByLanguage.size());
    countries.namesByCode[code] = names;
    for (const QString &name : cells.first(firstNameColumn) + names + cells.last().split(u';'))
        countries.codeByKey[keyOf(name)] = code;
}

Countries readCountries()
{
    Countries countries;
    QFile file(u":/domain/countries.tsv"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The table of countries is not linked in");
    const QString table = QString::fromUtf8(file.readAll());
    for (const QString &line : table.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList cells = line.split(u'\t');
        if (countries.columnByLanguage.isEmpty())
            addHeader(cells, countries);
        else
            addCountry(cells, countries);
    }
    countries.codeByKey.remove(QString());
    return countries;
}

const Countries &countries()
{
    static const Countries table = readCountries();
    return table;
}

} // namespace

Result<QString> countryCode(QStringView text)
{
    QString code = countries().codeByKey.value(keyOf(text));
    if (code.isEmpty())
        return fail(ErrorKind::Input,
                    Words::tr("“%1” is not a known country; write its name or its code of two "
                              "letters, like Poland or PL.")
                        .arg(text));
    return code;
}

QString countryName(const QString &code, const QLocale &locale)
{
    const QStringList names = countries().namesByCode.value(code);
    if (names.isEmpty())
        return code;
    return names.value(
        countries().columnByLanguage.value(QLocale::languageToCode(locale.language())));
}

QStringList countryCodes()
{
    return countries().namesByCode.keys();
}

} // namespace chapterhouse
