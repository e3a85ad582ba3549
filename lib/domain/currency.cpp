#include "domain/currency.h"

#include "base/words.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

QStringList currencyCodes()
{
    // From Debian's iso-codes 4.15, with the amendments of ISO 4217 up to 2025 (XCG, ZWG).
    static const QStringList codes =
        u"AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN "
        "BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR "
        "FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD "
        "JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK "
        "MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN "
        "PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL "
        "THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG "
        "XOF XPF YER ZAR ZMW ZWG ZWL"_s.split(u' ');
    return codes;
}

Result<QString> currencyCode(QStringView text)
{
    QString code = text.toString().toUpper();
    if (!currencyCodes().contains(code))
        return fail(ErrorKind::Input,
                    Words::tr("“%1” is not a currency; write its code of three letters, like EUR.")
                        .arg(text));
    return code;
}

} // namespace chapterhouse
