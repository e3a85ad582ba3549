#include "desktop/pages/website/conflictresult.h"

#include "desktop/pages/website/resultform.h"
#include "desktop/widgets/bandlabel.h"
#include "desktop/widgets/look/type.h"
#include "desktop/widgets/tabstrip.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTextCursor>

#include <utility>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int fileTab = 0;
constexpr int formTab = 1;

} // namespace

ConflictResult::ConflictResult(const Reader &reader, QWidget *parent)
    : QWidget(parent), m_titles(reader), m_tabs(new TabStrip), m_note(new BandLabel),
      m_pages(new QStackedWidget), m_text(new QPlainTextEdit), m_form(new ResultForm)
{
    m_tabs->setObjectName(u"resultTabs"_s);
    m_tabs->setAccessibleName(tr("Result"));
    m_tabs->addTab(tr("Result as a file"));
    m_tabs->addTab(tr("Result as a form"));
    m_note->setObjectName(u"resultNote"_s);
    m_text->setObjectName(u"conflictResult"_s);
    m_text->setAccessibleName(tr("Result, which can be edited"));
    m_text->setTabChangesFocus(true);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    m_text->setFont(fixed);
    m_form->setObjectName(u"conflictForm"_s);
    m_pages->addWidget(m_text);
    m_pages->addWidget(m_form);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::normal);
    column->addWidget(m_tabs);
    column->addWidget(m_note);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &ConflictResult::showTab);
    // Not at once: it goes while it is pressed.
    connect(m_note, &BandLabel::wayOutTaken, this, &ConflictResult::bringBack,
            Qt::QueuedConnection);
}

void ConflictResult::begin(const About &about)
{
    rememberTyped();
    m_about = about;
    m_replaced.clear();
    m_typedVersion = about.version;
    m_isFirst = true;
}

void ConflictResult::compose(const QByteArray &file, const QString &problem)
{
    m_problem = problem;
    const bool isFirst = std::exchange(m_isFirst, false);
    if (!isFirst && isTyped())
        m_replaced = m_text->toPlainText();
    m_composed = file;
    if (isFirst)
        m_text->setPlainText(QString::fromUtf8(file));
    else
        replaceText(QString::fromUtf8(file));
    m_composedText = m_text->toPlainText();
    if (isFirst)
        restoreTyped();
    showNote();
    showTab(m_tabs->currentIndex());
}

QByteArray ConflictResult::file() const
{
    return isTyped() ? m_text->toPlainText().toUtf8() : m_composed;
}

bool ConflictResult::isTyped() const
{
    return m_text->toPlainText() != m_composedText;
}

ConflictResult::Typed ConflictResult::typedNow() const
{
    if (m_isFirst)
        return {};
    return {.title = m_about.title,
            .text = isTyped() ? m_text->toPlainText() : QString(),
            .version = m_typedVersion,
            .replaced = m_replaced};
}

void ConflictResult::rememberTyped()
{
    if (m_isFirst)
        return;
    const Typed typed = typedNow();
    if (typed.isNothing())
        m_typed.remove(m_about.key);
    else
        m_typed.insert(m_about.key, typed);
}

bool ConflictResult::holds(const QString &key) const
{
    return key == m_about.key ? !typedNow().isNothing() : m_typed.contains(key);
}

void ConflictResult::forget(const QString &key)
{
    m_typed.remove(key);
    if (m_about.key == key)
        m_isFirst = true;
}

QStringList ConflictResult::heldTexts() const
{
    QStringList held;
    for (auto it = m_typed.cbegin(); it != m_typed.cend(); ++it) {
        if (it.key() != m_about.key)
            held += it->title;
    }
    if (!typedNow().isNothing())
        held += m_about.title;
    held.sort();
    return held;
}

void ConflictResult::restoreTyped()
{
    const Typed typed = m_typed.value(m_about.key);
    m_replaced = typed.replaced;
    if (typed.text.isEmpty())
        return;
    replaceText(typed.text);
    m_typedVersion = typed.version;
}

void ConflictResult::bringBack()
{
    replaceText(std::exchange(m_replaced, isTyped() ? m_text->toPlainText() : QString()));
    showNote();
    showTab(m_tabs->currentIndex());
}

void ConflictResult::showNote()
{
    m_note->setBandTone(Tone::Warning);
    if (!m_problem.isEmpty())
        m_note->setSentence(m_problem, {});
    else if (m_typedVersion != m_about.version && isTyped())
        m_note->setSentence(tr("One of the versions has changed since you typed this: compare them "
                               "before you use it."),
                            {});
    else if (!m_replaced.isEmpty())
        m_note->setSentence(tr("That choice replaced what you had typed."), tr("Bring it back"));
    else
        m_note->setSentence({}, {});
}

/// As somebody would type it, so that it can be undone.
void ConflictResult::replaceText(const QString &text)
{
    QTextCursor cursor(m_text->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
}

void ConflictResult::showTab(int tab)
{
    if (tab == formTab)
        m_form->showFile(m_about.collection, m_about.fileName, file(), m_titles);
    m_pages->setCurrentIndex(tab == formTab ? formTab : fileTab);
}

} // namespace chapterhouse
