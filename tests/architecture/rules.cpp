#include "architecture/rules.h"

#include "architecture/findings.h"

#include <QRegularExpression>
#include <QSet>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

namespace {

/// A folder of lib/, the folders it stands on, and the libraries it may link.
struct Room {
    QString name;
    QStringList standsOn;
    QStringList libraries;
};

const QList<Room> &rooms()
{
    static const QList<Room> all{
        {u"base"_s, {}, {u"Qt6::Core"_s, u"tl::expected"_s}},
        {u"domain"_s, {u"base"_s}, {}},
        {u"store"_s, {u"domain"_s}, {u"Qt6::Sql"_s, u"SQLite::SQLite3"_s}},
        {u"formats"_s,
         {u"domain"_s},
         {u"LibIcal::ical"_s, u"PkgConfig::libfyaml"_s, u"PkgConfig::libcmark-gfm"_s,
          u"${CMARK_GFM_EXTENSIONS}"_s, u"PkgConfig::gumbo"_s}},
        {u"content"_s, {u"formats"_s}, {}},
        {u"actions"_s, {u"store"_s, u"content"_s}, {}},
        {u"exchange"_s, {u"actions"_s, u"formats"_s}, {}},
        {u"site"_s,
         {u"actions"_s, u"content"_s},
         {u"Qt6::Network"_s, u"QCoro6::Core"_s, u"QCoro6::Network"_s,
          u"Qt6Keychain::Qt6Keychain"_s}},
        {u"models"_s, {u"store"_s}, {u"Qt6::Gui"_s}},
    };
    return all;
}

/// What no file may contain, where, and what to do instead.
struct Ban {
    QRegularExpression pattern;
    QRegularExpression where; ///< of paths
    QString sentence;
};

const QList<Ban> &bans()
{
    const auto re = [](const QString &pattern) { return QRegularExpression(pattern); };
    static const QList<Ban> all{
        {re(u"(\\.|->)\\s*transact\\s*\\("_s),
         re(u"^(app|lib/(?!store/|actions/|exchange/|site/))"_s),
         u"only actions, exchange and site call transact: write or call a verb"_s},
        {re(u"\\bSELECT\\s|\\bINSERT\\s+(OR\\s+\\w+\\s+)?INTO\\b|\\bUPDATE\\s+\\w+\\s+SET\\b"
            "|\\bDELETE\\s+FROM\\b|\\b(CREATE|DROP|ALTER)\\s+(VIRTUAL\\s+)?(TABLE|INDEX|VIEW)\\b"
            "|\\bPRAGMA\\s"_s),
         re(u"^(app|lib/(?!store/)).*\\.(cpp|h)$"_s), u"SQL belongs in lib/store"_s},
        {re(u"(\\(|<<|,|=|\\breturn)\\s*\"(SELECT|INSERT|UPDATE|DELETE)\\s[^\"]*\""
            "(\\s*\"[^\"]*\")*\\s*(\\)|;|<<|,)"_s),
         re(u"^lib/store/.*\\.(cpp|h)$"_s),
         u"a statement that the catalogue does not generate belongs in a .sql file"_s},
        {re(u"\\bQSql[A-Z]\\w+|\\bsqlite3_\\w+"_s), re(u"^(app|lib/(?!store/))"_s),
         u"only lib/store talks to the database"_s},
        {re(u"^\\s*#\\s*include\\s*<libical/"_s), re(u"^(app|lib/(?!formats/icalendar/))"_s),
         u"only lib/formats/icalendar talks to libical"_s},
        {re(u"^\\s*#\\s*include\\s*<libfyaml"_s),
         re(u"^(app|lib/(?!formats/frontmatter/yamlevents\\.cpp$))"_s),
         u"only lib/formats/frontmatter/yamlevents.cpp talks to libfyaml"_s},
        {re(u"^\\s*#\\s*include\\s*<(cmark|gumbo)"_s), re(u"^(app|lib/(?!formats/markdown/))"_s),
         u"only lib/formats/markdown talks to cmark and gumbo"_s},
        {re(u"\\bprocessEvents\\b|\\bQEventLoop\\b|\\bwaitForFinished\\b|\\b(ms|us|qS)leep\\s*\\("
            "|\\bQThread::sleep\\b"_s),
         re(u"^(app|lib)/"_s),
         u"nothing waits: give a result to a callback with a context object"_s},
        {re(u"(\\.|->|::)exec\\s*\\(|\\bQMessageBox::(question|information|warning|critical|about)"
            u"\\b"
            "|\\bQFileDialog::get\\w+|\\bQInputDialog::get\\w+"_s),
         re(u"^(app/(?!\\w+/main\\.cpp)|lib/(?!store/))"_s),
         u"a nested event loop: open() the dialog and connect to its end"_s},
        {re(u"::(currentDate(Time(Utc)?)?|current(MS|S)ecsSinceEpoch)\\s*\\(|::createUuid\\w*\\s*\\("_s),
         re(u"^(app|lib/(?!base/))"_s), u"time comes from Clock and ids from IdSource"_s},
        {re(u"^\\s*#\\s*include\\s*<Qt(Widgets|Charts)\\b"_s), re(u"^lib/"_s),
         u"nothing in lib knows widgets"_s},
        {re(u"^\\s*#\\s*include\\s*\"desktop/"_s), re(u"^app/cli/"_s),
         u"the front ends do not know each other"_s},
    };
    return all;
}

constexpr int longestFile = 400;

/// The room itself and everything that it stands on, directly or not.
QSet<QString> within(const QString &name)
{
    QSet<QString> reached;
    for (const Room &room : rooms()) {
        if (room.name != name)
            continue;
        reached.insert(name);
        for (const QString &below : room.standsOn)
            reached.unite(within(below));
    }
    return reached;
}

bool isCode(const SourceFile &file)
{
    return file.path.endsWith(".cpp"_L1) || file.path.endsWith(".h"_L1);
}

/// "store" of "lib/store/sql/x.sql"; empty outside lib/.
QString roomOf(const SourceFile &file)
{
    return file.path.startsWith("lib/"_L1) ? file.path.section(u'/', 1, 1) : QString();
}

/// Every `#include "room/file.h"` follows the arrows; another form is not from the root of lib/.
void checkIncludes(const QString &room, const QString &code, Findings &findings)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*\"([^\"]+)\""_s,
                                            QRegularExpression::MultilineOption);
    const QSet<QString> allowed = within(room);
    for (auto it = include.globalMatch(code); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString target = match.captured(1);
        if (target.endsWith(".moc"_L1))
            continue;
        if (!target.contains(u'/'))
            findings.add(match.capturedStart(1), u"includes are written from the root of lib/"_s);
        else if (!allowed.contains(target.section(u'/', 0, 0)))
            findings.add(match.capturedStart(1),
                         u"%1 may not include %2"_s.arg(room, target.section(u'/', 0, 0)));
    }
}

/// A folder of lib/ links its row of the arrows and its own libraries, nothing else.
void checkLinks(const QString &room, const QString &text, Findings &findings)
{
    static const QRegularExpression call(
        u"chapterhouse_library\\([^)]*\\bLINKS\\s+([^)]*)\\)|target_link_libraries\\(([^)]*)\\)"_s);
    QStringList allowed;
    for (const Room &each : rooms()) {
        if (within(room).contains(each.name))
            allowed += each.libraries;
        if (each.name == room)
            allowed += each.standsOn;
    }
    for (auto it = call.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (match.capturedStart(1) < 0) {
            findings.add(match.capturedStart(),
                         u"LINKS of chapterhouse_library says what is linked"_s);
            continue;
        }
        for (const QString &link : match.captured(1).simplified().split(u' ', Qt::SkipEmptyParts)) {
            if (!allowed.contains(link))
                findings.add(match.capturedStart(1), u"%1 may not link %2"_s.arg(room, link));
        }
    }
}

void checkBans(const QString &path, const QString &text, Findings &findings)
{
    for (const Ban &ban : bans()) {
        if (!ban.where.match(path).hasMatch())
            continue;
        QRegularExpression pattern = ban.pattern;
        pattern.setPatternOptions(QRegularExpression::MultilineOption);
        for (auto it = pattern.globalMatch(text); it.hasNext();)
            findings.add(it.next().capturedStart(), ban.sentence);
    }
}

} // namespace

QStringList breaches(const SourceFile &file)
{
    const QString text = isCode(file) ? withoutComments(file.text) : file.text;
    Findings findings(file.path, text);
    const QString room = roomOf(file);
    if (file.path.endsWith(".sql"_L1) && room != "store"_L1 && !file.path.startsWith("tests/"_L1))
        findings.add(0, u"SQL belongs in lib/store"_s);
    if (!room.isEmpty() && isCode(file)) {
        if (within(room).isEmpty())
            findings.add(0, u"lib/%1 is no room of the architecture"_s.arg(room));
        checkIncludes(room, text, findings);
    }
    if (!room.isEmpty() && file.path.count(u'/') == 2 && file.path.endsWith("/CMakeLists.txt"_L1))
        checkLinks(room, text, findings);
    if (isCode(file))
        checkBans(file.path, text, findings);
    // A shipped schema is written once and grows with the program.
    const bool isFrozen = file.path.startsWith("tests/data/schemas/"_L1);
    if (!isFrozen && text.count(u'\n') > longestFile)
        findings.add(text.size(),
                     u"a file has at most %1 lines: take an idea out"_s.arg(longestFile));
    return findings.all();
}

} // namespace chapterhouse::tests
