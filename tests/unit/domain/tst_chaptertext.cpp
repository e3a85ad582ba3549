#include "domain/chaptertext.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_ChapterText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingPublicIsThere();
    void whatIsEmptyIsLeftOut();
};

void tst_ChapterText::everythingPublicIsThere()
{
    Record chapter = blankRecord(Kind::Chapter, RecordId(u"1"_s));
    chapter.set("name"_L1, u"The \"Low\" Countries"_s);
    chapter.set("countries"_L1, QStringList{u"NL"_s, u"BE"_s});
    chapter.set("languages"_L1, QStringList{u"nl"_s});
    chapter.set("leads"_L1, QStringList{u"Łukasz Nowak"_s});
    chapter.set("chat"_L1, u"https://chat.example.org"_s);
    chapter.set("website"_L1, u"https://nl.example.org"_s);
    chapter.set("email"_L1, u"nl@example.org"_s);
    chapter.set("note"_L1, u"Private."_s);
    QCOMPARE(chapterText(chapter), u"{\n"
                                   "  name: \"The \\\"Low\\\" Countries\",\n"
                                   "  countries: [\"Netherlands\", \"Belgium\"],\n"
                                   "  languages: [\"nl\"],\n"
                                   "  leads: [\"Łukasz Nowak\"],\n"
                                   "  chat: \"https://chat.example.org\",\n"
                                   "  website: \"https://nl.example.org\",\n"
                                   "},\n"_s);
}

void tst_ChapterText::whatIsEmptyIsLeftOut()
{
    Record chapter = blankRecord(Kind::Chapter, RecordId(u"1"_s));
    chapter.set("name"_L1, u"Spain"_s);
    QCOMPARE(chapterText(chapter), u"{\n  name: \"Spain\",\n},\n"_s);
}

static const Suite<tst_ChapterText> suite;
#include "tst_chaptertext.moc"
