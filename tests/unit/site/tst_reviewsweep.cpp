#include "actions/recordverbs.h"
#include "support/testmain.h"
#include "unit/site/reviewrig.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace chapterhouse::tests::sample;
using namespace Qt::StringLiterals;

namespace {

/// What somebody does with a draft, from what on, and how they try again.
struct ReviewStep {
    using Deed = std::function<Result<void>(ReviewRig &, const RecordRef &)>;
    Deed before;
    Deed done;
};

Result<void> nothing(ReviewRig &, const RecordRef &)
{
    return {};
}

Result<void> send(ReviewRig &rig, const RecordRef &ref)
{
    return QCoro::waitFor(rig.ann.review().send(ref)).map([](const SyncReport &) {});
}

ReviewStep::Deed toState(ReviewState state)
{
    return [state](ReviewRig &rig, const RecordRef &ref) {
        return QCoro::waitFor(rig.ann.review().setState(ref, state));
    };
}

Result<void> sendAndEdit(ReviewRig &rig, const RecordRef &ref)
{
    return send(rig, ref).and_then([&] {
        return setFields(rig.ann.fixture.store(), ref, {{u"body"_s, u"More."_s}})
            .map([](const ChangeSet &) {});
    });
}

Result<void> makeReady(ReviewRig &rig, const RecordRef &ref)
{
    return send(rig, ref).and_then([&] { return toState(ReviewState::Ready)(rig, ref); });
}

Result<void> publish(ReviewRig &rig, const RecordRef &ref)
{
    return QCoro::waitFor(rig.ann.review().publish(ref));
}

Result<void> discard(ReviewRig &rig, const RecordRef &ref)
{
    return QCoro::waitFor(rig.ann.review().discard(ref));
}

const std::map<QByteArray, ReviewStep> &steps()
{
    static const std::map<QByteArray, ReviewStep> all{
        {"sent", {&nothing, &send}},
        {"sent again", {&sendAndEdit, &send}},
        {"for review", {&send, toState(ReviewState::InReview)}},
        {"ready", {&send, toState(ReviewState::Ready)}},
        {"published", {&makeReady, &publish}},
        {"discarded", {&send, &discard}},
    };
    return all;
}

} // namespace

Q_DECLARE_METATYPE(chapterhouse::tests::Fault)

/// What is left of a step of a review wherever it breaks off: once it is tried again, site and file
/// are what they would have been.
class tst_ReviewSweep : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRequestThatFails_data();
    void aRequestThatFails();

private:
    /// A rig in which everything is as it is before the step.
    void begin(const ReviewStep &step);
    /// What the site and the file of Ann have, a line each. A branch that a review has left is
    /// nobody's: a later draft takes it up.
    QStringList picture();

    std::unique_ptr<ReviewRig> m_rig;
    RecordRef m_post;
};

void tst_ReviewSweep::begin(const ReviewStep &step)
{
    m_rig = std::make_unique<ReviewRig>();
    m_post = m_rig->ann.addPost();
    must(step.before(*m_rig, m_post));
    m_rig->forge.forgetRequests();
}

QStringList tst_ReviewSweep::picture()
{
    QStringList lines;
    GitRepository &repository = m_rig->forge.repository();
    QStringList branches{u"main"_s};
    for (int number = 1; m_rig->forge.pull(number).number == number; ++number) {
        const PullRequest pull = m_rig->forge.pull(number);
        lines += u"pull request %1, %2: %3"_s.arg(number)
                     .arg(static_cast<int>(pull.state))
                     .arg(pull.labels.join(u", "_s));
        if (pull.state == PullRequest::State::Open)
            branches += pull.headBranch;
    }
    for (const QString &branch : std::as_const(branches)) {
        const auto contents = repository.contents(branch);
        for (auto it = contents.cbegin(); it != contents.cend(); ++it)
            lines += u"%1:%2 %3"_s.arg(branch, it.key(), QString::fromUtf8(it.value()));
    }
    const Record post = m_rig->ann.fixture.get(m_post);
    lines += u"%1: %2"_s.arg(post.text("state"_L1), post.text("body"_L1));
    const auto conflicts =
        must(conflictsOf(m_rig->ann.fixture.store().reader(), m_rig->ann.profile, u"main"_s));
    for (const ListedConflict &conflict : conflicts)
        lines += u"in conflict: "_s + conflict.state.path;
    return lines;
}

void tst_ReviewSweep::aRequestThatFails_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<Fault>("fault");
    using How = Fault::Kind;
    const std::pair<const char *, Fault> faults[] = {
        {"the line is cut", {.kind = How::Drop, .times = 9}},
        {"the line is cut once it is done", {.kind = How::Drop, .moment = Fault::Moment::After}},
        {"500 once it is done", {.kind = How::ServerError, .moment = Fault::Moment::After}},
        {"429, much later", {.kind = How::TooManyRequests, .seconds = 100'000}},
        {"broken JSON once it is done", {.kind = How::WrongJson, .moment = Fault::Moment::After}},
    };
    for (const auto &step : steps()) {
        for (const auto &[how, fault] : faults)
            QTest::addRow("%s: %s", step.first.constData(), how) << step.first << fault;
    }
}

void tst_ReviewSweep::aRequestThatFails()
{
    QFETCH(const QByteArray, step);
    QFETCH(const Fault, fault);
    const ReviewStep &what = steps().at(step);
    begin(what);
    const QStringList before = picture();
    must(what.done(*m_rig, m_post));
    const auto requests = m_rig->forge.requests().size();
    QVERIFY(requests > 0);
    m_rig->ann.refresh();
    const QStringList expected = picture();
    QVERIFY(expected != before);
    for (int nth = 1; nth <= requests; ++nth) {
        begin(what);
        m_rig->forge.failAt(nth, fault);
        (void)what.done(*m_rig, m_post);
        m_rig->forge.failNoMore();
        m_rig->ann.refresh();
        (void)what.done(*m_rig, m_post); // it may be done by now
        m_rig->ann.refresh();
        QVERIFY2(picture() == expected,
                 qPrintable(u"request %1:\n%2\n\nrather than\n%3"_s.arg(nth).arg(
                     picture().join(u'\n'), expected.join(u'\n'))));
    }
}

static const Suite<tst_ReviewSweep> suite;

#include "tst_reviewsweep.moc"
