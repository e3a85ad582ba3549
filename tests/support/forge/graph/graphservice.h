#pragma once

#include "support/forge/restcall.h"

namespace chapterhouse::tests {

/// Answers `POST /graphql`.
class GraphService {
public:
    explicit GraphService(Forge &forge) : m_forge(forge) {}

    HttpAnswer answer(const QByteArray &body);

private:
    Forge &m_forge;
};

} // namespace chapterhouse::tests
