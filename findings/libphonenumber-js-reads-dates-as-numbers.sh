#!/usr/bin/env bash
# libphonenumber-js 1.13.16 (parsePhoneNumberFromString and findPhoneNumbersInText, with its fullest data: libphonenumber-js/max)
#
# Behaviour: a number in international form without its plus, as WhatsApp and Telegram name their users, is read rightly with the
# user's country as default in 242 of 245 countries. In Germany, Indonesia and Kosovo the country's code is taken for a part of
# the number, put before it once more, and the result counts as valid. With Germany or Austria as default, a date and an order number
# are valid numbers too, also when they are looked for in a text.
# Seen: below: the library's own example of a mobile number for each country, without the plus; then texts of customers.
# Means: a WhatsApp contact of a German helpdesk is written to the CRM under a number that somebody else may have, and isValid()
# does not help. Put the plus before such ids yourself. Do not take numbers from German texts without asking; contact.phone is safe
# where it begins with a plus.
source "$(dirname "$0")/setup/begin.sh"
install libphonenumber-js@1.13.16

node > seen.txt << 'JS'
const { getCountries, getExampleNumber, parsePhoneNumberFromString, findPhoneNumbersInText } = require('libphonenumber-js/max');
const examples = require('libphonenumber-js/examples.mobile.json');
const countries = getCountries().filter((country) => examples[country]);
const wrong = countries.flatMap((country) => {
  const { number } = getExampleNumber(country, examples);
  const read = parsePhoneNumberFromString(number.slice(1), country);
  return read.number === number ? [] : [`${country}: ${number.slice(1)} is read as ${read.number}, valid: ${read.isValid()}`];
});
console.log(`${countries.length - wrong.length} of ${countries.length} countries read rightly`);
console.log(wrong.join('\n'));
const texts = {
  DE: 'Order 4711-2233-4455 of 30.11.2026 17:30, call 030 1234567',
  AT: 'am 5.12.2026',
  FR: 'le 30/11/2026',
  US: 'Invoice 2026-0815-4711 of 11/30/2026',
};
for (const [country, text] of Object.entries(texts)) {
  const found = findPhoneNumbersInText(text, country).map(({ number }) => `${number.number}${number.isValid() ? '' : ' (not valid)'}`);
  console.log(`${country}: ${text}:`, found.join(', ') || 'none');
}
const date = parsePhoneNumberFromString('30.11.2026', 'DE');
console.log('DE: 30.11.2026 is valid:', date.isValid(), date.getType());
JS
cat seen.txt
diff - seen.txt << 'SEEN'
242 of 245 countries read rightly
DE: 4915123456789 is read as +494915123456789, valid: true
ID: 62812345678 is read as +6262812345678, valid: true
XK: 38343201234 is read as +38338343201234, valid: true
DE: Order 4711-2233-4455 of 30.11.2026 17:30, call 030 1234567: +49471122334455, +493011202617, +49301234567
AT: am 5.12.2026: +435122026
FR: le 30/11/2026: none
US: Invoice 2026-0815-4711 of 11/30/2026: none
DE: 30.11.2026 is valid: true FIXED_LINE
SEEN
