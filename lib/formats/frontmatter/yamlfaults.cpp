#include "formats/frontmatter/yamlfaults.h"

#include "base/words.h"

#include <array>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

struct Fault {
    QLatin1StringView beginning; ///< of libfyaml's message
    QString (*sentence)();
};

QString quoteColon()
{
    return Words::tr("a colon and a space begin a new key, which cannot stand here. Put the whole "
                     "text in quotes.");
}

QString runsIntoKey()
{
    return Words::tr("the text that begins here runs into a key on a later line. Give that key the "
                     "indentation of its neighbours, or put the text in quotes.");
}

QString badIndentation()
{
    return Words::tr("this line is neither a key nor part of the value above. Give it the "
                     "indentation of its neighbours, and a key a colon and a space.");
}

QString usesTabs()
{
    return Words::tr("indentation is made of spaces, not of tabs.");
}

QString lacksSpace()
{
    return Words::tr("a comment needs a space before its #. Put a text with # in quotes.");
}

QString openQuote()
{
    return Words::tr("the quotes that begin here are never closed.");
}

QString textAfterQuotes()
{
    return Words::tr("there is text after the closing quote. Put the whole text in quotes, with a "
                     "backslash before each double quote inside.");
}

QString noListBeside()
{
    return Words::tr("a list with dashes cannot begin beside its key. Put it on the next line.");
}

QString openBracket()
{
    return Words::tr("a bracket that was opened above is never closed.");
}

QString needsQuotes()
{
    return Words::tr("a text cannot begin with this character. Put it in quotes.");
}

QString badEscape()
{
    return Words::tr("the text in double quotes holds a backslash that means nothing. Write two "
                     "backslashes, or use single quotes.");
}

const std::array<Fault, 21> faults{{
    {"invalid nested block mapping on the same line"_L1, quoteColon},
    {"invalid multiline plain key"_L1, runsIntoKey},
    {"invalid value after mapping"_L1, badIndentation},
    {"invalid indentation in mapping"_L1, badIndentation},
    {"did not find expected key"_L1, badIndentation},
    {"missing comma"_L1, [] { return Words::tr("a comma is missing between two values."); }},
    {"double-quoted scalar without closing quote"_L1, openQuote},
    {"single-quoted scalar without closing quote"_L1, openQuote},
    {"invalid trailing content after double-quoted scalar"_L1, textAfterQuotes},
    {"invalid trailing content after single-quoted scalar"_L1, textAfterQuotes},
    {"block sequence on the same line as a mapping key"_L1, noListBeside},
    {"flow sequence without a closing bracket"_L1, openBracket},
    {"flow mapping without a closing brace"_L1, openBracket},
    {"plain scalar cannot start with"_L1, needsQuotes},
    {"invalid escape"_L1, badEscape},
    {"double-quoted scalar has invalid UTF8 escape"_L1,
     [] { return Words::tr("the text in double quotes holds an escape of half a character."); }},
    {"tab character may not be used as indentation"_L1, usesTabs},
    {"cannot use tab for indentation"_L1, usesTabs},
    {"invalid comment"_L1, lacksSpace},
    {"double-quoted scalar has invalid hex escape"_L1, badEscape},
    {"depth limit exceeded"_L1, [] { return Words::tr("the values are nested too deeply."); }},
}};

} // namespace

QString sentenceOfYamlFault(const QString &message)
{
    for (const Fault &fault : faults) {
        if (message.startsWith(fault.beginning))
            return fault.sentence();
    }
    return Words::tr("the YAML cannot be read (%1).").arg(message);
}

} // namespace chapterhouse
