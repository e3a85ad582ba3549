#pragma once

#include "desktop/widgets/completion.h"
#include "models/openfile.h"

namespace chapterhouse {

/// Members for what somebody types: by the beginnings of names, a number or an e-mail. They are
/// searched for beside the interface.
class MemberOffers final : public QObject {
    Q_OBJECT

public:
    /// `file` must outlive it.
    explicit MemberOffers(OpenFile &file, QObject *parent = nullptr);

    /// Those that are known for now, whose keys are ids; `found` tells of others.
    Completions offersFor(const QString &text);
    /// One was taken: the next text is asked for anew.
    void forget();

Q_SIGNALS:
    void found();

private:
    OpenFile &m_file;
    QString m_asked; ///< the text that offers were last asked for
    QList<Completions::Offer> m_offers;
};

} // namespace chapterhouse
