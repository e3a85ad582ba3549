#include "desktop/pages/blog/writetab.h"

#include "desktop/pages/blog/findingslist.h"
#include "desktop/pages/blog/posteditors.h"
#include "desktop/pages/blog/postreviewer.h"
#include "desktop/records/attentionlist.h"
#include "desktop/records/detailsform.h"
#include "desktop/records/fieldsaver.h"
#include "desktop/records/typingkeeper.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"
#include "desktop/widgets/markdown/markdownedit.h"
#include "desktop/widgets/markdown/markdownfield.h"

#include <QBoxLayout>
#include <QRegularExpression>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

DetailsForm *newForm(OpenFile &file, PostEditors &editors)
{
    return new DetailsForm(
        file, Kind::Post,
        {.keys = {"title"_L1, "publishDate"_L1, "category"_L1, "author"_L1, "excerpt"_L1},
         .columns = 2,
         .newEditor = [&editors](const FieldSpec &field,
                                 OpenFile &) { return editors.newEditor(field); },
         .isWhole = true});
}

qsizetype wordsIn(const QString &text)
{
    static const QRegularExpression word(u"[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*"_s);
    qsizetype count = 0;
    for (auto words = word.globalMatch(text); words.hasNext(); words.next())
        ++count;
    return count;
}

QString lengthText(const QString &text)
{
    constexpr qsizetype wordsAMinute = 220;
    const qsizetype words = wordsIn(text);
    const qsizetype minutes = std::max<qsizetype>(1, (words + wordsAMinute / 2) / wordsAMinute);
    return WriteTab::tr("%Ln words", nullptr, int(words)) + u" · "_s +
           WriteTab::tr("%Ln minutes to read", nullptr, int(minutes));
}

QSet<int> linesOf(const ReviewedPost &post)
{
    QSet<int> lines;
    for (const Finding &finding : post.findings) {
        if (finding.line > post.linesBefore)
            lines.insert(finding.line - post.linesBefore);
    }
    return lines;
}

} // namespace

WriteTab::WriteTab(OpenFile &file, PostEditors &editors)
    : m_post(blankRecord(Kind::Post, {})), m_form(newForm(file, editors)),
      m_band(new AttentionList(AttentionList::Shape::Band)), m_text(new MarkdownField),
      m_count(new InkLabel(Colour::Quiet, InkLabel::Size::Small)),
      m_state(new InkLabel(Colour::Quiet, InkLabel::Size::Small)), m_findings(new FindingsList),
      m_saver(new FieldSaver(file, this)), m_keeper(new TypingKeeper(file, "body"_L1, this))
{
    setObjectName(u"writeTab"_s);
    m_text->setObjectName(u"field_body"_s);
    m_text->setFieldName(tr("Text"));
    m_count->setObjectName(u"textLength"_s);
    m_state->setObjectName(u"textState"_s);
    arrange();
    connectParts();
}

void WriteTab::arrange()
{
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(spacing::wide, spacing::tight, spacing::wide, spacing::tight);
    foot->addWidget(m_count, 1);
    foot->addWidget(m_state);
    auto *text = new QHBoxLayout;
    text->setContentsMargins(spacing::wide, 0, spacing::wide, 0);
    text->addWidget(m_text);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_form);
    column->addWidget(m_band);
    column->addLayout(text, 1);
    column->addLayout(foot);
    column->addWidget(m_findings);
}

void WriteTab::connectParts()
{
    connect(m_form, &DetailsForm::messageWanted, this, &WriteTab::messageWanted);
    connect(m_saver, &FieldSaver::messageWanted, this, &WriteTab::messageWanted);
    connect(m_text, &MarkdownField::textChanged, this, &WriteTab::follow);
    connect(m_text, &FieldEditor::edited, this, [this](const FieldValue &text) {
        m_keeper->ended();
        m_isTyping = false;
        m_band->showEntries({});
        m_saver->save(m_post.ref(), "body"_L1, text);
    });
    connect(m_saver, &FieldSaver::saved, this, &WriteTab::showSaved);
    connect(m_saver, &FieldSaver::notSaved, this, [this] { showHeld(); });
    connect(m_keeper, &TypingKeeper::kept, this,
            [this](const RecordRef &record) { showState(record, tr("Saved")); });
    connect(m_keeper, &TypingKeeper::notKept, this,
            [this](const RecordRef &record, const QString &sentence) {
                showState(record, tr("Not saved"));
                Q_EMIT messageWanted(Tone::Wrong, sentence);
            });
    connect(m_band, &AttentionList::stepChosen, this, &WriteTab::forgetLeftBehind);
    connect(m_findings, &FindingsList::lineChosen, m_text->edit(), &MarkdownEdit::goToLine);
    connect(m_findings, &FindingsList::mendChosen, this, &WriteTab::mendChosen);
}

void WriteTab::showPost(const Record &post, bool isEditable)
{
    const bool isAnother = post.ref() != m_post.ref();
    m_post = post;
    m_form->showRecord(post);
    showText();
    if (isAnother) {
        m_text->edit()->moveCursor(QTextCursor::Start);
        m_state->setText({});
        m_findings->showFindings({}, 0);
        m_text->edit()->markLines({});
        m_band->showEntries({});
        showHeld();
    }
    if (isEditable)
        takeUpLeftBehind();
}

const UnsavedField *WriteTab::unsavedText() const
{
    const auto found = std::ranges::find(m_saver->unsaved(), m_post.ref(), &UnsavedField::record);
    return found == m_saver->unsaved().end() ? nullptr : &*found;
}

/// What the file did not take stays, and what it took only as unfinished.
void WriteTab::showText()
{
    const UnsavedField *unsaved = unsavedText();
    m_text->setValue(unsaved ? unsaved->value
                             : m_unfinished.value(m_post.ref(), m_post.at("body"_L1)));
}

void WriteTab::showHeld()
{
    const UnsavedField *unsaved = unsavedText();
    if (m_unfinished.contains(m_post.ref()) || (unsaved && !unsaved->because.isEmpty()))
        m_state->setText(tr("Not saved"));
}

void WriteTab::showSaved(const RecordRef &record, QLatin1String, const QString &unfinishedBecause)
{
    if (unfinishedBecause.isEmpty()) {
        m_unfinished.remove(record);
    } else {
        m_unfinished.insert(record, textValue(m_keeper->leftBehind(record).value_or(QString())));
        Q_EMIT messageWanted(Tone::Wrong, unfinishedBecause);
    }
    showState(record, unfinishedBecause.isEmpty() ? tr("Saved") : tr("Not saved"));
}

/// The file may answer when another post is shown already.
void WriteTab::showState(const RecordRef &record, const QString &words)
{
    if (record == m_post.ref())
        m_state->setText(words);
}

/// Typed on as if the program had not ended; saved when the text is left. What is there when a post
/// is shown again is of this run, and on its way into the file.
void WriteTab::takeUpLeftBehind()
{
    if (m_lookedBehind.contains(m_post.ref()))
        return;
    m_lookedBehind.insert(m_post.ref());
    const auto text = m_keeper->leftBehind(m_post.ref());
    if (!text || *text == m_post.text("body"_L1))
        return;
    m_text->type(*text);
    m_band->showEntries({{tr("Chapterhouse ended before this text was saved. Here it is as you "
                             "typed it."),
                          {tr("Back to the saved text")}}});
}

void WriteTab::forgetLeftBehind()
{
    m_band->showEntries({});
    m_text->restore();
    finishEditing();
}

void WriteTab::showReview(const ReviewedPost &post)
{
    m_findings->showFindings(post.findings, post.linesBefore);
    m_text->edit()->markLines(linesOf(post));
}

Record WriteTab::typedPost() const
{
    Record post = m_post;
    post.set("body"_L1, m_text->currentValue());
    return post;
}

void WriteTab::follow()
{
    m_count->setText(lengthText(m_text->edit()->text()));
    m_isTyping = m_isTyping || m_text->isModified();
    if (!m_isTyping)
        return;
    m_state->setText({});
    m_keeper->typed(m_post.ref(), [this]() -> std::optional<QString> {
        return m_text->isModified() ? std::optional(m_text->edit()->text()) : std::nullopt;
    });
    Q_EMIT typed();
}

void WriteTab::setReadOnly(bool readOnly)
{
    m_form->setReadOnly(readOnly);
    m_text->setReadOnly(readOnly);
    m_band->setReadOnly(readOnly);
    m_findings->setReadOnly(readOnly);
}

void WriteTab::finishEditing()
{
    m_form->finishEditing();
    const bool isTakenBack = m_isTyping && !m_text->isModified();
    m_text->finishEditing();
    m_keeper->ended();
    if (isTakenBack)
        m_keeper->forget(m_post.ref());
    m_isTyping = false;
}

void WriteTab::focusFirst()
{
    if (m_text->edit()->text().isEmpty())
        m_form->focusField("title"_L1);
    else
        m_text->setFocus();
}

} // namespace chapterhouse
