#pragma once

#include "base/result.h"

#include <QUrl>

namespace chapterhouse {

/// Which branch of which repository a website is made of, and where its forge's API is.
struct ForgeAddress {
    QUrl base; ///< of the API, without `/` at its end
    QString owner;
    QString name;
    QString branch;

    /// Checks what a person typed: `repository` as `OWNER/NAME`, `base` of GitHub itself or of an
    /// enterprise server (https://git.example.org/api/v3). Plain http only to this computer.
    static Result<ForgeAddress> parse(const QString &repository, const QString &branch,
                                      const QUrl &base = publicApi());
    /// The API of github.com.
    static QUrl publicApi();

    /// Where GraphQL is asked: beside REST, of an enterprise server at /api/graphql.
    QUrl graphQl() const;
    QString repository() const { return owner + u'/' + name; }

    bool operator==(const ForgeAddress &) const = default;
};

/// Whether git takes that as the name of a branch (git-check-ref-format), and every URL too.
bool isBranchName(const QString &branch);

} // namespace chapterhouse
