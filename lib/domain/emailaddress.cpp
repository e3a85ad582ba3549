#include "domain/emailaddress.h"

#include "base/words.h"

#include <QUrl>

#include <algorithm>
#include <optional>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

// Octets of RFC 5321, 4.5.3.1; a domain name, RFC 1035, 2.3.4.
constexpr qsizetype longestAddress = 254;
constexpr qsizetype longestLocalPart = 64;
constexpr qsizetype longestLabel = 63;

bool isAsciiLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

/// What shows on paper: no blank, no control, nothing invisible, no half or lost character.
bool isVisible(char32_t c)
{
    return QChar::isPrint(c) && !QChar::isSpace(c) && QChar::category(c) != QChar::Other_Format &&
           c != QChar::ReplacementCharacter;
}

/// The first character that may stand nowhere in an address outside quotes, or nothing.
std::optional<char32_t> firstUnusable(QStringView text)
{
    for (const uint c : text.toUcs4()) {
        const bool isSpecial = c < 0x80 && QStringView(u"()<>[]:;,\\\"").contains(QChar(c));
        if (isSpecial || !isVisible(c))
            return c;
    }
    return std::nullopt;
}

Failure wrong(const QString &sentence)
{
    return fail(ErrorKind::Input, sentence);
}

Failure unusable(char32_t c)
{
    if (QChar::isSpace(c))
        return wrong(Words::tr("An e-mail has no blanks, like name@example.org."));
    if (!isVisible(c))
        return wrong(Words::tr("An e-mail has no unreadable characters, like name@example.org."));
    return wrong(Words::tr("An e-mail cannot contain “%1”; it looks like name@example.org.")
                     .arg(QChar::fromUcs4(c)));
}

/// The size of the quoted string at the start of the text, quotes included (RFC 5321,
/// Quoted-string); 0 when there is none.
qsizetype quotedSize(QStringView text)
{
    if (!text.startsWith(u'"'))
        return 0;
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (text[at] == u'"')
            return at + 1;
        if (text[at] == u'\\')
            ++at;
    }
    return 0;
}

Result<void> checkQuoted(QStringView quoted)
{
    for (const uint c : quoted.toUcs4()) {
        if (c != U' ' && !isVisible(c))
            return unusable(c);
    }
    return {};
}

Result<void> checkDotted(QStringView local)
{
    if (const auto c = firstUnusable(local))
        return unusable(*c);
    if (local.startsWith(u'.') || local.endsWith(u'.') || local.contains(".."_L1))
        return wrong(Words::tr("Before the @ of an e-mail, a dot stands alone between two other "
                               "characters, like first.last@example.org."));
    return {};
}

/// The domain's labels as they travel (RFC 5890), in lower case, not checked.
QString withAsciiLabels(QStringView domain)
{
    const bool isPlain =
        std::all_of(domain.begin(), domain.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (isPlain && !domain.contains("xn--"_L1, Qt::CaseInsensitive))
        return domain.toString().toLower();
    return QString::fromLatin1(QUrl::toAce(domain.toString())).toLower();
}

/// The domain as it travels (RFC 5890, A-labels) in lower case; nothing when it cannot be one.
std::optional<QString> asciiDomain(QStringView domain)
{
    QString ascii = withAsciiLabels(domain);
    const QList<QStringView> labels = QStringView(ascii).split(u'.');
    const bool areLabels = std::all_of(labels.begin(), labels.end(), [](QStringView label) {
        return !label.isEmpty() && label.size() <= longestLabel && !label.startsWith(u'-') &&
               !label.endsWith(u'-') && std::all_of(label.begin(), label.end(), [](QChar c) {
                   return c == u'-' || isAsciiLetterOrDigit(c);
               });
    });
    const bool endsInNumber = std::all_of(labels.last().begin(), labels.last().end(),
                                          [](QChar c) { return c.isDigit(); });
    if (!areLabels || endsInNumber || labels.size() < 2)
        return std::nullopt;
    return ascii;
}

Result<void> checkDomain(QStringView domain)
{
    if (const auto c = firstUnusable(domain))
        return unusable(*c);
    if (!domain.contains(u'.') && std::all_of(domain.begin(), domain.end(), [](QChar c) {
            return c.isLetterOrNumber() || c == u'-';
        }))
        return wrong(Words::tr("An e-mail needs a domain, like name@example.org."));
    if (!asciiDomain(domain))
        return wrong(Words::tr("“%1” is not a domain; an e-mail has one after the @, like "
                               "name@example.org.")
                         .arg(domain));
    return {};
}

bool isBlankOrInvisible(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format;
}

QStringView trimmedWider(QStringView text)
{
    while (!text.isEmpty() && isBlankOrInvisible(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlankOrInvisible(text.back()))
        text.chop(1);
    return text;
}

} // namespace

Result<EmailAddress> EmailAddress::parse(QStringView text)
{
    if (text.isEmpty())
        return wrong(Words::tr("An e-mail is missing; it looks like name@example.org."));
    if (text.size() > longestAddress || text.toUtf8().size() > longestAddress)
        return wrong(Words::tr("An e-mail has at most 254 characters; this one has more."));

    const qsizetype quoted = quotedSize(text);
    const qsizetype at = quoted > 0 ? text.indexOf(u'@', quoted) : text.indexOf(u'@');
    if (at < 0)
        return wrong(Words::tr("An e-mail needs an @, like name@example.org."));
    const QStringView local = text.first(at);
    const QStringView domain = text.sliced(at + 1);
    if (local.isEmpty())
        return wrong(Words::tr("An e-mail needs a name before the @, like name@example.org."));
    if (domain.contains(u'@'))
        return wrong(Words::tr("An e-mail has only one @, like name@example.org."));
    if (local.toUtf8().size() > longestLocalPart)
        return wrong(Words::tr("An e-mail has at most 64 characters before the @; this one has "
                               "more."));

    const Result<void> localCheck = quoted == at ? checkQuoted(local) : checkDotted(local);
    if (!localCheck)
        return failed(localCheck);
    if (const Result<void> domainCheck = checkDomain(domain); !domainCheck)
        return failed(domainCheck);
    return EmailAddress(text.toString());
}

QString EmailAddress::tidied(QStringView text)
{
    text = trimmedWider(text);
    if (text.startsWith(u'<') && text.endsWith(u'>'))
        text = trimmedWider(text.sliced(1).chopped(1));
    if (const auto scheme = u"mailto:"_s; text.startsWith(scheme, Qt::CaseInsensitive)) {
        text = text.sliced(scheme.size());
        if (const qsizetype query = text.indexOf(u'?'); query >= 0)
            text.truncate(query);
    }
    return trimmedWider(text).toString();
}

QString EmailAddress::foldedKey() const
{
    const qsizetype at = m_text.lastIndexOf(u'@');
    const QString local = m_text.first(at)
                              .normalized(QString::NormalizationForm_C)
                              .toCaseFolded()
                              .normalized(QString::NormalizationForm_C);
    const QStringView domain = QStringView(m_text).sliced(at + 1);
    return local + u'@' + asciiDomain(domain).value_or(domain.toString());
}

} // namespace chapterhouse
