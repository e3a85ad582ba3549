#include "architecture/headers.h"

#include "architecture/findings.h"

#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <functional>
#include <map>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

namespace {

/// What a header of Qt declares beside its own class.
const QHash<QString, QStringList> &comesWith()
{
    static const QStringList ofString{u"QString"_s,        u"QStringView"_s, u"QLatin1String"_s,
                                      u"QStringLiteral"_s, u"QChar"_s,       u"QByteArray"_s,
                                      u"QByteArrayView"_s};
    static const QHash<QString, QStringList> all{
        {u"QByteArray"_s, {u"QByteArrayView"_s}},
        {u"QString"_s, ofString},
        {u"QStringList"_s, ofString + QStringList{u"QList"_s}},
        {u"QObject"_s, ofString + QStringList{u"QList"_s}},
        {u"QDateTime"_s, {u"QDate"_s, u"QTime"_s}},
        {u"QCoroTask"_s, {u"QCoro"_s}},
        {u"QVariant"_s,
         ofString + QStringList{u"QHash"_s, u"QList"_s, u"QMap"_s, u"QStringList"_s}},
    };
    return all;
}

/// Where a name of std is declared.
const std::map<QString, QString> &headersOfStd()
{
    static const std::map<QString, QString> all{
        {u"array"_s, u"array"_s},
        {u"atomic"_s, u"atomic"_s},
        {u"byte"_s, u"cstddef"_s},
        {u"chrono"_s, u"chrono"_s},
        {u"copy_n"_s, u"algorithm"_s},
        {u"enable_shared_from_this"_s, u"memory"_s},
        {u"exchange"_s, u"utility"_s},
        {u"forward"_s, u"utility"_s},
        {u"function"_s, u"functional"_s},
        {u"get"_s, u"variant"_s},
        {u"get_if"_s, u"variant"_s},
        {u"holds_alternative"_s, u"variant"_s},
        {u"initializer_list"_s, u"initializer_list"_s},
        {u"invoke_result_t"_s, u"type_traits"_s},
        {u"is_void_v"_s, u"type_traits"_s},
        {u"make_shared"_s, u"memory"_s},
        {u"make_unique"_s, u"memory"_s},
        {u"map"_s, u"map"_s},
        {u"monostate"_s, u"variant"_s},
        {u"move"_s, u"utility"_s},
        {u"mt19937_64"_s, u"random"_s},
        {u"mutex"_s, u"mutex"_s},
        {u"nullopt"_s, u"optional"_s},
        {u"numeric_limits"_s, u"limits"_s},
        {u"optional"_s, u"optional"_s},
        {u"pair"_s, u"utility"_s},
        {u"pmr"_s, u"memory_resource"_s},
        {u"ranges"_s, u"algorithm"_s},
        {u"set"_s, u"set"_s},
        {u"shared_ptr"_s, u"memory"_s},
        {u"size_t"_s, u"cstddef"_s},
        {u"span"_s, u"span"_s},
        {u"string"_s, u"string"_s},
        {u"swap"_s, u"utility"_s},
        {u"unique_ptr"_s, u"memory"_s},
        {u"variant"_s, u"variant"_s},
        {u"vector"_s, u"vector"_s},
        {u"visit"_s, u"variant"_s},
        {u"weak_ptr"_s, u"memory"_s},
    };
    return all;
}

/// The headers of lib/, by the path under which they are included, and what each brings.
class Headers {
public:
    explicit Headers(const QList<SourceFile> &tree)
    {
        for (const SourceFile &file : tree) {
            if (file.path.startsWith("lib/"_L1) && file.path.endsWith(".h"_L1))
                m_codes.insert(file.path.mid(4), withoutComments(file.text));
        }
    }

    QList<QString> paths() const { return m_codes.keys(); }
    bool has(const QString &path) const { return m_codes.contains(path); }
    QString code(const QString &path) const { return m_codes.value(path); }

    /// Classes of Qt and headers of std, by itself and by what it includes of lib/.
    QSet<QString> broughtBy(const QString &path) const
    {
        QSet<QString> brought;
        QSet<QString> seen;
        collect(path, brought, seen);
        return brought;
    }

private:
    void collect(const QString &path, QSet<QString> &brought, QSet<QString> &seen) const
    {
        static const QRegularExpression include(u"^#include (?:\"([^\"]+)\"|<(?:Q\\w+/)?(\\w+)>)"_s,
                                                QRegularExpression::MultilineOption);
        if (seen.contains(path))
            return;
        seen.insert(path);
        const QString code = m_codes.value(path);
        for (auto it = include.globalMatch(code); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            if (match.hasCaptured(1)) {
                collect(match.captured(1), brought, seen);
                continue;
            }
            brought.insert(match.captured(2));
            for (const QString &also : comesWith().value(match.captured(2)))
                brought.insert(also);
        }
    }

    QMap<QString, QString> m_codes;
};

/// Names what of `names` is wanted in the code and not brought, each once.
QStringList missingIn(const Headers &headers, const QString &path, const QRegularExpression &names,
                      const std::function<QString(const QString &name)> &header)
{
    QSet<QString> done = headers.broughtBy(path);
    static const QRegularExpression include(u"^#include.*$"_s, QRegularExpression::MultilineOption);
    const QString code = headers.code(path).remove(include);
    const QString file = u"lib/"_s + path;
    Findings findings(file, code);
    static const QRegularExpression declared(u"\\b(?:class|struct) (Q\\w+);"_s);
    for (auto it = declared.globalMatch(code); it.hasNext();)
        done.insert(it.next().captured(1));
    for (auto it = names.globalMatch(code); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString wanted = header(match.captured(1));
        if (wanted.isEmpty() || done.contains(wanted))
            continue;
        done.insert(wanted);
        findings.add(match.capturedStart(1),
                     u"%1 is used and <%2> is not included"_s.arg(match.captured(1), wanted));
    }
    return findings.all();
}

QStringList firstIncludeOf(const Headers &headers, const SourceFile &file)
{
    static const QRegularExpression include(u"^#include \\S+"_s,
                                            QRegularExpression::MultilineOption);
    const QString header = file.path.mid(4).chopped(4) + u".h"_s;
    const auto first = include.match(withoutComments(file.text));
    if (!headers.has(header) || first.captured() == u"#include \"%1\""_s.arg(header))
        return {};
    Findings findings(file.path, file.text);
    findings.add(std::max<qsizetype>(first.capturedStart(), 0),
                 u"the first include is that of its own header"_s);
    return findings.all();
}

} // namespace

QStringList incompleteHeaders(const QList<SourceFile> &tree)
{
    static const QRegularExpression ofQt(u"\\b(Q[A-Z][a-z]\\w*)"_s);
    static const QRegularExpression ofStd(u"\\bstd::(\\w+)"_s);
    const Headers headers(tree);
    const auto itself = [](const QString &name) { return name; };
    const auto inStd = [](const QString &name) {
        const auto found = headersOfStd().find(name);
        return found == headersOfStd().end() ? u"unknown to this test"_s : found->second;
    };
    QStringList found;
    for (const QString &path : headers.paths()) {
        found += missingIn(headers, path, ofQt, itself);
        found += missingIn(headers, path, ofStd, inStd);
    }
    for (const SourceFile &file : tree) {
        if (file.path.startsWith("lib/"_L1) && file.path.endsWith(".cpp"_L1))
            found += firstIncludeOf(headers, file);
    }
    return found;
}

} // namespace chapterhouse::tests
