/** What differs between spreadsheet locales when text is typed. Spreadsheet locales are written `de_DE`. */

const DAY_FIRST = /^(en_(GB|AU|IN|NZ|IE|ZA)|[a-df-z]\w_|es_|el_|et_)/
const DOTTED = /^(de|fi|nb|no|da|pl|cs|sk|ru|uk|tr|et|lv|ro|bg|sl|hr)_/
const POINT = /^(en|ja|zh|ko|th|he|hi|ur|bn|ta)_/

/** `de_DE` → `de-DE`, the form of the formatting library. */
export const languageTag = (locale: string): string => locale.replace('_', '-')

/** Whether `45,5` is a number and formulas part their arguments with `;`. */
export const hasDecimalComma = (locale: string): boolean => !POINT.test(locale) || locale === 'en_ZA'

/** Whether `3.9.2026` is a date. */
export const hasDottedDates = (locale: string): boolean => DOTTED.test(locale)

/** Whether `3/9/2026` is the third of September. */
export const isDayFirst = (locale: string): boolean => DAY_FIRST.test(locale) && !/^(ja|zh|ko)_/.test(locale)

/** How a date shows that nobody formatted. */
export const dateFormat = (locale: string): string => {
  if (hasDottedDates(locale)) return 'dd.mm.yyyy'
  if (/^(ja|zh|ko)_/.test(locale)) return 'yyyy/mm/dd'
  return isDayFirst(locale) ? 'dd/mm/yyyy' : 'm/d/yyyy'
}
