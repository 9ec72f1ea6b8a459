import { describe, expect, test } from 'vitest'
import { makeWorld } from '../../../apps-script/local/world/index.ts'
import { testDocument, testExecution, testHost } from './host.ts'

const cell = (locale: string, text: string, timeZone = 'Asia/Karachi') => {
  const host = testHost(testDocument({ Programs: [] }, { locale, timeZone }))
  return makeWorld(host, testExecution()).SpreadsheetApp.getActiveSheet().getRange('B2').setValue(text)
}

const shown = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value)

describe('Typed text is read by the locale of the sheet', () => {
  test.each([
    ['en_US', '45.5', 45.5],
    ['en_US', '1,234', 1234],
    ['en_US', '45%', 0.45],
    ['en_US', '9/3/2026', '2026-09-02T19:00:00.000Z'],
    ['en_GB', '3/9/2026', '2026-09-02T19:00:00.000Z'],
    ['en_US', '2026-09-03', '2026-09-02T19:00:00.000Z'],
    ['en_US', '3.9.2026', '3.9.2026'],
    ['en_US', 'St. Example', 'St. Example'],
    ['en_US', '–', '–'],
    ['de_DE', '45,5', 45.5],
    ['de_DE', '1.234', 1234],
    ['de_DE', '45,5 %', 0.455],
    ['de_DE', '3.9.2026', '2026-09-02T19:00:00.000Z'],
    ['de_DE', '31.2.2026', '31.2.2026'],
  ])('%s: %s → %s', (locale, text, value) => {
    expect(shown(cell(locale, text).getValue())).toEqual(value)
  })
})

describe('A cell shows its value under format and locale', () => {
  test.each([
    ['en_US', '45.5', '45.5'],
    ['de_DE', '45,5', '45,5'],
    ['en_US', '45%', '45%'],
    ['en_US', '9/3/2026', '9/3/2026'],
    ['de_DE', '3.9.2026', '03.09.2026'],
    ['en_US', 'true', 'TRUE'],
  ])('%s: %s → %s', (locale, text, display) => {
    expect(cell(locale, text).getDisplayValue()).toBe(display)
  })
})

describe('A day is midnight in the zone of the spreadsheet, and written days come back the same', () => {
  test.each([
    ['Asia/Karachi', '2026-09-02T19:00:00.000Z'],
    ['America/New_York', '2026-09-03T04:00:00.000Z'],
    ['Pacific/Auckland', '2026-09-02T12:00:00.000Z'],
  ])('%s → %s', (zone, moment) => {
    const range = cell('en_US', '2026-09-03', zone)
    expect(shown(range.getValue())).toBe(moment)
    expect(shown(range.setValue(range.getValue()).getValue())).toBe(moment)
    expect(range.getDisplayValue()).toBe('2026-09-03')
  })
})
