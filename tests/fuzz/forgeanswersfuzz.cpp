#include "fuzz/fuzztarget.h"
#include "site/forge/answerreading.h"
#include "site/forge/forgeaddress.h"
#include "site/forge/forgeanswers.h"
#include "site/forge/refusalwords.h"
#include "site/forge/reviewanswers.h"

#include <algorithm>

// Any answer of a forge is read or refused; of what is read, every path is one that a site can
// have, every id is git's, every text is that of its id, and nothing that is shown holds a control
// character or leads elsewhere than to a page.

using namespace chapterhouse;
using namespace Qt::StringLiterals;

namespace {

constexpr size_t longestInput = 20000;

void demand(bool holds, const char *what, const QByteArray &body)
{
    if (holds)
        return;
    qCritical("%s:\n%s", what, body.toPercentEncoding(" \n:{}[]\",").constData());
    std::abort();
}

bool isShowable(const QString &text)
{
    return text.isValidUtf16() && std::ranges::all_of(text, [](QChar character) {
               return character == u'\n' || character.isSurrogate() || character.isPrint();
           });
}

bool isPage(const QString &url)
{
    return url.isEmpty() || url.startsWith("https://"_L1) || url.startsWith("http://"_L1);
}

void checkTree(const QByteArray &body)
{
    const auto tree = readTree(body, {u"src/data/post"_s, QString()});
    if (!tree)
        return;
    for (const SiteFile &file : tree->files)
        demand(isSitePath(file.path) && isGitId(file.blob) && file.bytes >= -1, "a file", body);
    for (auto folder = tree->folders.cbegin(); folder != tree->folders.cend(); ++folder)
        demand(isSitePath(folder.key()) && isGitId(folder.value()), "a folder", body);
    demand(std::ranges::all_of(tree->leftOut, isShowable), "what is left out", body);
}

void checkTexts(const QByteArray &body)
{
    const auto texts = readTexts(body, 2);
    for (const AnsweredText &text : texts.value_or(QList<AnsweredText>()))
        demand(!text.bytes || blobId(*text.bytes) == text.blob, "a text", body);
    const QByteArray id = blobId("one\n");
    demand(readBlob(body, id).value_or("one\n") == "one\n", "a blob", body);
}

void checkDraft(const ReviewDraft &draft, const QByteArray &body)
{
    demand(draft.number > 0 && isGitId(draft.head) && isBranchName(draft.branch()), "a draft",
           body);
    demand(isSitePath(draft.slug) && isSitePath(draft.collection), "its name", body);
    demand(isShowable(draft.title + draft.author), "its title", body);
    demand(isPage(draft.url) && isPage(draft.buildUrl), "its page", body);
    for (const SiteChange &change : draft.changes)
        demand(isSitePath(change.path), "a file of a draft", body);
    for (const ReviewRemark &remark : draft.remarks)
        demand(isShowable(remark.text + remark.who + remark.path) && isPage(remark.url) &&
                   remark.line >= 0,
               "a remark", body);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size > longestInput)
        return 0;
    const QByteArray body(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    checkTree(body);
    checkTexts(body);
    const auto page = readDrafts(body, u"decap-cms"_s);
    for (const ReviewDraft &draft : page.value_or(DraftsPage()).drafts)
        checkDraft(draft, body);
    demand(isGitId(readHeadCommit(body).value_or(QByteArray(40, '0'))), "the head", body);
    demand(isGitId(readNewHead(body).value_or(QByteArray(40, '0'))), "the new head", body);
    demand(isGitId(readMadeId(body).value_or(QByteArray(40, '0'))), "what was made", body);
    const auto pull = readPull(body);
    demand(!pull || (pull->number > 0 && isGitId(pull->head) && isPage(pull->url)), "a pull", body);
    const auto branch = readBranch(body);
    demand(!branch || branch->commit.isEmpty() || isGitId(branch->commit), "a branch", body);
    for (const int status : {200, 422}) {
        const Refusal refusal = refusalIn({.path = "graphql"}, {.status = status, .body = body});
        demand(isShowable(refusal.words + refusal.type), "a refusal", body);
    }
    return 0;
}

std::vector<std::string_view> tests::fuzzSeeds()
{
    return {
        R"({"tree":[{"path":"src/data/post/a.md","mode":"100644","type":"blob","size":4,)"
        R"("sha":"5626abf0f72e58d7a153368ba57db4c673c0e171"},{"path":"src","mode":"040000",)"
        R"("type":"tree","sha":"5626abf0f72e58d7a153368ba57db4c673c0e171"}],"truncated":false})",
        R"({"data":{"repository":{"t0":{"oid":"5626abf0f72e58d7a153368ba57db4c673c0e171",)"
        R"("text":"one\n","isBinary":false,"isTruncated":false,"byteSize":4},"t1":null}}})",
        R"({"sha":"5626abf0f72e58d7a153368ba57db4c673c0e171","content":"b25lCg==\n",)"
        R"("encoding":"base64","object":{"type":"commit",)"
        R"("sha":"5626abf0f72e58d7a153368ba57db4c673c0e171"}})",
        R"({"data":{"repository":{"pullRequests":{"pageInfo":{"hasNextPage":true,"endCursor":"x"},)"
        R"("nodes":[{"number":3,"title":"Create","url":"https://example.org/3",)"
        R"("updatedAt":"2026-11-21T12:00:00Z","mergeable":"MERGEABLE",)"
        R"("headRefName":"cms/post/a","headRefOid":"5626abf0f72e58d7a153368ba57db4c673c0e171",)"
        R"("isCrossRepository":false,"author":{"login":"ada"},)"
        R"("labels":{"nodes":[{"name":"decap-cms/draft"}]},)"
        R"("files":{"nodes":[{"path":"src/data/post/a.md","changeType":"ADDED"}]},)"
        R"("comments":{"nodes":[{"author":{"login":"bob"},"bodyText":"a\nb",)"
        R"("createdAt":"2026-11-21T12:00:00Z","url":"https://example.org/3#1"}]},)"
        R"("reviewThreads":{"nodes":[{"isResolved":false,"path":"src/a.md","line":3,)"
        R"("comments":{"nodes":[{"author":null,"bodyText":"c"}]}}]},)"
        R"("commits":{"nodes":[{"commit":{"statusCheckRollup":{"state":"FAILURE",)"
        R"("contexts":{"nodes":[{"conclusion":"FAILURE","detailsUrl":"https://example.org/b"}]}}}}]}}]},)"
        R"("ref":{"target":{"oid":"5626abf0f72e58d7a153368ba57db4c673c0e171","message":"m",)"
        R"("tree":{"oid":"5626abf0f72e58d7a153368ba57db4c673c0e171"}}}}}})",
        R"({"number":3,"title":"Create","html_url":"https://example.org/3","state":"open",)"
        R"("head":{"sha":"5626abf0f72e58d7a153368ba57db4c673c0e171"},"labels":[{"name":"a"}]})",
        R"({"data":{"createCommitOnBranch":{"commit":{)"
        R"("oid":"5626abf0f72e58d7a153368ba57db4c673c0e171"}}}})",
        R"({"data":null,"errors":[{"type":"NOT_FOUND","message":"Could not resolve"}]})"};
}

std::vector<std::string_view> tests::fuzzWords()
{
    return {"..",
            "/",
            "\\u0000",
            "\\u001b[2J",
            "\\ud800",
            "\\n",
            "CON",
            ".git",
            "null",
            "-1",
            "1e99",
            "[]",
            "{}",
            "\"",
            ",",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "https://user:secret@example.org/",
            "120000",
            "100755",
            "DELETED",
            "sveltia-cms/pending_deletion",
            "\xEF\xBB\xBF",
            "\xFF"};
}
