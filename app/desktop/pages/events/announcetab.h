#pragma once

#include "desktop/widgets/scrollcolumn.h"
#include "domain/announcement.h"

#include <QDate>

QT_BEGIN_NAMESPACE
class QPushButton;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;
class TextPreview;
enum class Tone;

/// What an event is announced with, to be copied and saved by the person who tells others of it:
/// nothing here publishes anything.
class AnnounceTab final : public ScrollColumn {
    Q_OBJECT

public:
    explicit AnnounceTab(QWidget *parent = nullptr);

    void showTold(const ToldEvent &told, QDate today);
    /// Copying and saving change nothing, and stay.
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);
    void calendarWanted();
    void siteFileWanted();
    /// A post is to be begun.
    void postWanted();
    /// It was told to others.
    void announced();

private:
    void addWords();
    /// `name` is that of the preview; the button is called `<name>Copy`.
    TextPreview *addText(const QString &title, const QString &name);
    void addSteps();
    /// What the next step misses of a planned event stands over the tabs already.
    void showStep(const Record &event, QDate today);

    InkLabel *m_step;    ///< what is missing before, or what became of it
    InkLabel *m_unnamed; ///< who has not agreed to be named
    TextPreview *m_chat;
    TextPreview *m_subject;
    TextPreview *m_mail;
    QPushButton *m_post;
    QPushButton *m_announced;
};

} // namespace chapterhouse
