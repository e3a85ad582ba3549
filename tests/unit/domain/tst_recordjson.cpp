#include "domain/fieldtext.h"
#include "domain/recordjson.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace chapterhouse;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(chapterhouse::FieldValue)

class tst_RecordJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesGoThereAndBack_data();
    void valuesGoThereAndBack();
    void jsonOfAnotherTypeIsRefused_data();
    void jsonOfAnotherTypeIsRefused();
    void nullIsAbsence();
    void aRecordIsItsPresentValues();
};

namespace {

const FieldSpec text{.key = "text"_L1, .kind = FieldKind::Text, .title = "Text"};
const FieldSpec number{.key = "number"_L1, .kind = FieldKind::Integer, .title = "Number"};
const FieldSpec flag{.key = "flag"_L1, .kind = FieldKind::Flag, .title = "Flag"};
const FieldSpec day{.key = "day"_L1, .kind = FieldKind::Date, .title = "Day"};
const FieldSpec amount{.key = "amount"_L1, .kind = FieldKind::Money, .title = "Amount"};
const FieldSpec other{.key = "other"_L1, .kind = FieldKind::Reference, .title = "Other"};
const FieldSpec list{.key = "list"_L1, .kind = FieldKind::List, .title = "List"};

/// Through bytes, as files and the log keep it.
QJsonValue throughBytes(const QJsonValue &value)
{
    const QByteArray bytes = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QJsonDocument::fromJson(bytes).array().first();
}

} // namespace

void tst_RecordJson::valuesGoThereAndBack_data()
{
    QTest::addColumn<FieldSpec>("spec");
    QTest::addColumn<FieldValue>("value");
    QTest::addColumn<QJsonValue>("json");
    const auto row = [](const char *name, const FieldSpec &spec, const FieldValue &value,
                        const QJsonValue &json) { QTest::newRow(name) << spec << value << json; };
    row("text", text, u"0042 \"é\" 🏠\n"_s, u"0042 \"é\" 🏠\n"_s);
    row("text with NUL", text, u"a\0b"_s, u"a\0b"_s);
    row("number", number, qint64(12), 12);
    row("number beyond a double", number, qint64(9007199254740993), qint64(9007199254740993));
    row("flag", flag, true, true);
    row("flag off", flag, false, false);
    row("day", day, QDate(2024, 2, 29), u"2024-02-29"_s);
    row("amount", amount, Money{-305}, u"-3.05"_s);
    row("reference", other, RecordId(u"some-id"_s), u"some-id"_s);
    row("list", list, QStringList{u"a"_s, u"b; c"_s}, QJsonArray{u"a"_s, u"b; c"_s});
}

void tst_RecordJson::valuesGoThereAndBack()
{
    QFETCH(FieldSpec, spec);
    QFETCH(FieldValue, value);
    QFETCH(QJsonValue, json);
    QCOMPARE(jsonOf(value), json);
    const auto read = fieldFromJson(spec, throughBytes(json));
    QVERIFY2(read && *read == value, qPrintable(read ? exactText(*read) : read.error().message));
}

void tst_RecordJson::jsonOfAnotherTypeIsRefused_data()
{
    QTest::addColumn<FieldSpec>("spec");
    QTest::addColumn<QJsonValue>("json");
    const auto row = [](const char *name, const FieldSpec &spec, const QJsonValue &json) {
        QTest::newRow(name) << spec << json;
    };
    row("number for text", text, 1);
    row("object for text", text, QJsonObject());
    row("list for text", text, QJsonArray{u"a"_s});
    row("text for a number", number, u"12"_s);
    row("fraction", number, 1.5);
    row("number beyond the range", number, 1e300);
    row("negative number", number, -1);
    row("text for a flag", flag, u"yes"_s);
    row("number for a flag", flag, 1);
    row("no day", day, u"2023-02-29"_s);
    row("number for a day", day, 20240229);
    row("no amount", amount, u"ten"_s);
    row("number for an amount", amount, 10.5);
    row("text for a list", list, u"a"_s);
    row("number in a list", list, QJsonArray{u"a"_s, 1});
    row("list in a list", list, QJsonArray{QJsonArray{u"a"_s}});
}

void tst_RecordJson::jsonOfAnotherTypeIsRefused()
{
    QFETCH(FieldSpec, spec);
    QFETCH(QJsonValue, json);
    const auto read = fieldFromJson(spec, json);
    QVERIFY2(!read, qPrintable(read ? exactText(*read) : QString()));
    QCOMPARE(read.error().kind, ErrorKind::Input);
}

void tst_RecordJson::nullIsAbsence()
{
    QVERIFY(jsonOf(FieldValue()).isUndefined());
    for (const FieldSpec &spec : {text, number, flag, day, amount, other, list}) {
        QVERIFY2(isAbsent(fieldFromJson(spec, QJsonValue::Null).value()), spec.key.data());
        QVERIFY2(isAbsent(fieldFromJson(spec, QJsonValue::Undefined).value()), spec.key.data());
    }
    QVERIFY(isAbsent(fieldFromJson(text, QString()).value()));
    QVERIFY(isAbsent(fieldFromJson(list, QJsonArray()).value()));
}

void tst_RecordJson::aRecordIsItsPresentValues()
{
    Record tier = blankRecord(Kind::Tier, RecordId(u"t1"_s));
    tier.set("name"_L1, u"Community"_s);
    tier.set("months"_L1, qint64(12));
    tier.set("amount"_L1, Money{1000});
    const QJsonObject expected{{u"id"_s, u"t1"_s},
                               {u"name"_s, u"Community"_s},
                               {u"months"_s, 12},
                               {u"amount"_s, u"10.00"_s}};
    QCOMPARE(jsonOf(tier), expected);
}

static const tests::Suite<tst_RecordJson> suite;
#include "tst_recordjson.moc"
