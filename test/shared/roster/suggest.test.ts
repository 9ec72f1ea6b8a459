import { describe, expect, test } from 'vitest'
import { placeWords, suggestPlace } from '../../../shared/roster/index.ts'

describe('a school’s name suggests where it lies; what could be two places stays open', () => {
  test.each([
    ['University of Iowa Carver College of Medicine', 'US'],
    ['Lake Erie College of Osteopathic Medicine', 'US'],
    ['Harvard', 'US'],
    ['University of New Mexico', 'US'],
    ['University of Alabama at Birmingham', 'US'],
    ['University of Illinois, Chicago', 'US'],
    ['Universidad Central del Caribe', 'US'],
    ['Indiana University', 'US'],
    ['Nowhere Medical College, Tampa, FL', 'US'],
    ['McGill University', 'Canada'],
    ['University of British Columbia', 'Canada'],
    ['Dow University of Health Sciences, Karachi', 'Pakistan'],
    ['Punjab Medical College, Faisalabad', 'Pakistan'],
    ['B.J. Medical College, Ahmedabad', 'India'],
    ['Universidad Autónoma de Guadalajara', 'Mexico'],
    ['American University of Beirut', 'Lebanon'],
    ['University of Birmingham', 'United Kingdom'],
    ['St. George’s, University of London', 'United Kingdom'],
    ['University of Georgia, Tbilisi', 'Georgia'],
    ['Medical University of Łódź', 'Poland'],
    ['Universidade Federal do Paraná', 'Brazil'],
    ['Kathmandu Medical College', 'Nepal'],
    ['Manipal College of Medical Sciences', 'Nepal'],
    ['Universidad Iberoamericana (UNIBE)', 'Dominican Republic'],
    ['St. George’s University School of Medicine', 'Grenada', 'offshore'],
    ['Ross University School of Medicine', 'Barbados', 'offshore'],
    ['Saba University', 'Saba', 'offshore'],
    ['American University of the Caribbean', 'Sint Maarten', 'offshore'],
    ['Punjab Medical College', 'India or Pakistan'],
    ['University of Georgia', 'Georgia or US'],
    ['Somewhere University', ''],
  ])('%s: %s', (school, said, offshore = '') => {
    const { guesses, sure, offshore: many } = suggestPlace(school)
    const words = guesses.map(placeWords)
    expect(sure ? words[0] : words.join(' or ')).toBe(said)
    expect(many).toBe(offshore !== '')
  })
})
