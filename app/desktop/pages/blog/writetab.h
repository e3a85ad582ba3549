#pragma once

#include "content/finding.h"
#include "domain/record.h"
#include "models/openfile.h"

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
class TypingKeeper;
enum class Tone;

/// Where a post is written: what its front matter says first, its text, and what is to mend.
class WriteTab final : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive it.
    WriteTab(OpenFile &file, PostEditors &editors);

    void showPost(const Record &post);
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
    void showText(const Record &post);
    void offerLeftBehind();
    void settleLeftBehind(int step);
    void follow();

    Record m_post;
    QString m_leftBehind;    ///< what was typed before the program ended
    bool m_isTyping = false; ///< since the text was saved last
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
