#include "formats/opencollective/collectivemembers.h"
#include "fuzz/fuzztarget.h"

// Any bytes are read or refused; and what is read is one member an entry, with texts of one line
// and moments of UTC.

using namespace chapterhouse;

namespace {

constexpr size_t longestInput = 20000;

bool isOnOneLine(const QString &text)
{
    return text == text.simplified();
}

bool isRight(const CollectiveMember &member, int entry)
{
    const auto isMoment = [](const QDateTime &moment) {
        return !moment.isValid() || moment.timeSpec() == Qt::UTC;
    };
    return member.entry == entry && member.id >= 0 && isMoment(member.created) &&
           isMoment(member.lastPaid) && isOnOneLine(member.name) && isOnOneLine(member.tier) &&
           isOnOneLine(member.profile) && isOnOneLine(member.website);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size > longestInput)
        return 0;
    const QByteArray file(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const bool isLikely = looksLikeCollectiveMembers(file);
    const auto read = readCollectiveMembers(file);
    if (!read)
        return 0;
    int entry = 0;
    for (const CollectiveMember &member : read->members) {
        if (!isRight(member, ++entry)) {
            qCritical("entry %d is read wrongly (likely: %d):\n%s", entry, isLikely,
                      file.toPercentEncoding(" \n{}[]:,\"").constData());
            std::abort();
        }
    }
    return 0;
}

std::vector<std::string_view> tests::fuzzSeeds()
{
    return {R"([{"MemberId":1,"createdAt":"2020-11-05 14:40","type":"USER","role":"BACKER",
"tier":"Professional","isActive":true,"totalAmountDonated":300.5,"currency":"EUR",
"lastTransactionAt":"2023-11-05 14:41","lastTransactionAmount":100,
"profile":"https://opencollective.com/ann-lee","name":"Ann  Lee","company":null,
"description":"a\nb","image":null,"email":null,"twitter":"https://twitter.com/ann",
"github":"https://github.com/ann","website":"https://ann.example.org"}])",
            R"([ {"MemberId" : 2, "type":"ORGANIZATION","role":"HOST","name":"\u0041cme"},
 {"role":"ADMIN","isActive":false,"lastTransactionAmount":-5e1} ])"};
}

std::vector<std::string_view> tests::fuzzWords()
{
    return {"null",
            "true",
            "[",
            "]",
            "{",
            "}",
            "{}",
            "[[",
            "\"",
            ",",
            ":",
            "1e308",
            "-1",
            "0.005",
            "9223372036854775807",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"2020-02-30 25:61\"",
            "\"2020-02-29T00:00:00.000Z\"",
            "\"2020-02-29T00:00+14:00\"",
            "\"MemberId\":",
            "\"tier\":",
            "\"name\":",
            "\"createdAt\":",
            "\"lastTransactionAt\":",
            "\"lastTransactionAmount\":",
            "\xEF\xBB\xBF",
            "\xE9"};
}
