#pragma once

#include "content/finding.h"
#include "domain/record.h"
#include "models/openfile.h"

#include <QHash>
#include <QSet>
#include <QWidget>

namespace chapterhouse {

class AttentionList;
class DetailsForm;
class FieldSaver;
class FindingsList;
class InkLabel;
class MarkdownField;
class PostEditors;
struct ReviewedPost;
struct UnsavedField;
class TypingKeeper;
enum class Tone;

/// Where a post is written: what its front matter says first, its text, and what is to mend.
class WriteTab final : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive it.
    WriteTab(OpenFile &file, PostEditors &editors);

    /// What was typed when the program ended is taken up where it can be.
    void showPost(const Record &post, bool isEditable);
    void showReview(const ReviewedPost &post);
    /// With what was typed and not saved yet.
    Record typedPost() const;
    void setReadOnly(bool readOnly);
    void finishEditing();
    /// The title of a post without text, else its text.
    void focusFirst();

Q_SIGNALS:
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);
    /// The text is another one now.
    void typed();
    void mendChosen(const chapterhouse::Finding &finding);

private:
    void arrange();
    void connectParts();
    const UnsavedField *unsavedText() const;
    void showText();
    void showHeld();
    void showSaved(const RecordRef &record, QLatin1String key, const QString &unfinishedBecause);
    void showState(const RecordRef &record, const QString &words);
    void takeUpLeftBehind();
    void forgetLeftBehind();
    void follow();

    Record m_post;
    QHash<RecordRef, FieldValue> m_unfinished; ///< texts that cannot be saved as they are
    QSet<RecordRef> m_lookedBehind;            ///< whose text was looked for that was left behind
    bool m_isTyping = false;                   ///< since the text was saved last
    DetailsForm *m_form;
    AttentionList *m_band;
    MarkdownField *m_text;
    InkLabel *m_count;
    InkLabel *m_state;
    FindingsList *m_findings;
    FieldSaver *m_saver;
    TypingKeeper *m_keeper;
};

} // namespace chapterhouse
