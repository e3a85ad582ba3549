#pragma once

#include "base/result.h"

#include <QStringList>

namespace chapterhouse {

/// The ISO 4217 code of a currency in use ("EUR"), written in any case. Metals, units of account
/// and test codes are no money here. Fails with Input.
Result<QString> currencyCode(QStringView text);

/// All codes that currencyCode() accepts, in alphabetical order.
QStringList currencyCodes();

} // namespace chapterhouse
