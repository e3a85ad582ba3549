#include "base/idsource.h"

#include <QRandomGenerator>

#include <array>

namespace chapterhouse {

namespace {

constexpr quint32 counterLimit = 0x1000;

QString hexWithDashes(const std::array<quint8, 16> &bytes)
{
    static constexpr char digits[] = "0123456789abcdef";
    QString text;
    text.reserve(36);
    for (size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text += QLatin1Char('-');
        text += QLatin1Char(digits[bytes[i] >> 4]);
        text += QLatin1Char(digits[bytes[i] & 15]);
    }
    return text;
}

} // namespace

RecordId UuidV7Source::next()
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    if (now > m_lastMillisecond) {
        m_lastMillisecond = now;
        m_counter = 0;
    } else if (++m_counter == counterLimit) {
        ++m_lastMillisecond;
        m_counter = 0;
    }
    const quint64 random = QRandomGenerator::global()->generate64();
    std::array<quint8, 16> bytes{};
    for (size_t i = 0; i < 6; ++i)
        bytes[i] = static_cast<quint8>(static_cast<quint64>(m_lastMillisecond) >> (8 * (5 - i)));
    bytes[6] = static_cast<quint8>(0x70 | (m_counter >> 8));
    bytes[7] = static_cast<quint8>(m_counter);
    for (size_t i = 8; i < 16; ++i)
        bytes[i] = static_cast<quint8>(random >> (8 * (15 - i)));
    bytes[8] = static_cast<quint8>(0x80 | (bytes[8] & 0x3f));
    return RecordId(hexWithDashes(bytes));
}

} // namespace chapterhouse
