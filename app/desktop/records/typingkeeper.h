#pragma once

#include "models/openfile.h"

#include <QTimer>

#include <functional>

namespace chapterhouse {

/// Keeps a long text while it is typed, so that little is lost if the program ends before the
/// field is left: it brings the text into the file as unfinished now and then.
class TypingKeeper final : public QObject {
    Q_OBJECT

public:
    /// `file` must outlive it.
    TypingKeeper(OpenFile &file, QLatin1String key, QObject *parent = nullptr);

    /// What is typed at a moment; nothing while it is what the file has.
    using Typed = std::function<std::optional<QString>()>;

    /// Something was typed; `text` tells what there is when it is kept.
    void typed(const RecordRef &record, const Typed &text);
    /// The field was left, which saves what was typed.
    void ended();
    /// What was typed and not saved when the program ended; nothing: it ended well.
    std::optional<QString> leftBehind(const RecordRef &record) const;
    void forget(const RecordRef &record);

Q_SIGNALS:
    void kept(const chapterhouse::RecordRef &record);
    void notKept(const chapterhouse::RecordRef &record, const QString &sentence);

private:
    void keep();
    void tell(const RecordRef &record, const Result<void> &done);

    OpenFile &m_file;
    QLatin1String m_key;
    QTimer m_wait;
    RecordRef m_record;
    Typed m_text; ///< null: nothing is typed
    bool m_isKeeping = false;
    QString m_trouble; ///< why it was not kept last; empty: it was
};

} // namespace chapterhouse
