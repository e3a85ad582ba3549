#pragma once

#include "support/forge/restcall.h"

#include <QRegularExpression>

#include <functional>

namespace chapterhouse::tests {

/// Finds what answers a REST request.
class Router {
public:
    using Handler = std::function<HttpAnswer(const RestCall &)>;

    /// `pattern` is what follows "/repos/OWNER/NAME/"; {name} stands for a segment of the path,
    /// {name+} for all that is left of it.
    void add(const QByteArray &method, const QString &pattern, Handler handler);
    /// The answer, or 404. `path` is what the patterns are.
    HttpAnswer answer(const QString &path, RestCall call) const;

private:
    struct Route {
        QByteArray method;
        QRegularExpression pattern;
        Handler handler;
    };

    QList<Route> m_routes;
};

void addGitRoutes(Router &router, Forge &forge);
void addCommitRoutes(Router &router, Forge &forge);
void addPullRoutes(Router &router, Forge &forge);
void addRemarkRoutes(Router &router, Forge &forge);

} // namespace chapterhouse::tests
