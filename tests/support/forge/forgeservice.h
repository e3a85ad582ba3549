#pragma once

#include "support/forge/router.h"

namespace chapterhouse::tests {

/// Answers requests as GitHub does: who may, how often, and from what.
class ForgeService {
public:
    explicit ForgeService(Forge &forge);

    HttpAnswer answer(const HttpRequest &request);
    static bool sendsToken(const HttpRequest &request);

private:
    HttpAnswer routed(const HttpRequest &request);
    HttpAnswer repositoryAnswer(const HttpRequest &request, const QString &path);

    Forge &m_forge;
    Router m_router;
};

} // namespace chapterhouse::tests
