#include "domain/fold.h"

#include <algorithm>

namespace chapterhouse {

namespace {

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

QString foldAscii(QStringView text)
{
    QString folded;
    folded.reserve(text.size());
    for (const QChar c : text) {
        if (c >= u'A' && c <= u'Z')
            folded += QChar(c.unicode() + (u'a' - u'A'));
        else if (c != u'\'' && c != u'`')
            folded += c;
    }
    return folded;
}

bool isApostrophe(char32_t c)
{
    return c == U'\'' || c == U'’' || c == U'ʼ' || c == U'`' || c == U'´' || c == U'‘';
}

/// What a letter that has no decomposition is written as; empty when it is written as itself.
QStringView plainLetters(char32_t c)
{
    switch (c) {
    case U'ł':
        return u"l";
    case U'ø':
        return u"o";
    case U'đ':
    case U'ð':
        return u"d";
    case U'þ':
        return u"th";
    case U'ß':
        return u"ss";
    case U'æ':
        return u"ae";
    case U'œ':
        return u"oe";
    case U'ı':
        return u"i";
    default:
        return {};
    }
}

bool isWordCharacter(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Other_PrivateUse;
}

/// Calls `use` with each word of a text that has been folded, until it returns true; whether it
/// did.
template<class Use>
bool anyWord(QStringView folded, Use use)
{
    qsizetype start = 0;
    qsizetype at = 0;
    while (at < folded.size()) {
        const bool isPair = at + 1 < folded.size() && folded[at].isHighSurrogate() &&
                            folded[at + 1].isLowSurrogate();
        const char32_t c = isPair ? QChar::surrogateToUcs4(folded[at], folded[at + 1])
                                  : char32_t(folded[at].unicode());
        const qsizetype next = at + (isPair ? 2 : 1);
        if (!isWordCharacter(c)) {
            if (at > start && use(folded.sliced(start, at - start)))
                return true;
            start = next;
        }
        at = next;
    }
    return at > start && use(folded.sliced(start));
}

} // namespace

QString fold(QStringView text)
{
    if (isAscii(text))
        return foldAscii(text);

    // NFKD takes the acute accent that serves as an apostrophe for a space and a mark.
    const QString decomposed =
        text.toString().remove(u'´').normalized(QString::NormalizationForm_KD);
    QString folded;
    folded.reserve(decomposed.size());
    for (const uint character : decomposed.toUcs4()) {
        const char32_t c = QChar::toCaseFolded(char32_t(character));
        if (QChar::isMark(c) || isApostrophe(c))
            continue;
        if (const QStringView letters = plainLetters(c); !letters.isEmpty())
            folded += letters;
        else
            folded += QChar::fromUcs4(c);
    }
    return folded;
}

QStringList foldedWords(QStringView text)
{
    QStringList words;
    anyWord(fold(text), [&words](QStringView word) {
        words += word.toString();
        return false;
    });
    return words;
}

bool hasWordWithPrefix(QStringView text, QStringView foldedPrefix)
{
    return anyWord(fold(text),
                   [foldedPrefix](QStringView word) { return word.startsWith(foldedPrefix); });
}

} // namespace chapterhouse
