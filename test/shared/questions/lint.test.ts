import { describe, expect, test } from 'vitest'
import { bank } from '../../../shared/questions/bank.ts'
import { lintDraft, lintQuestion, questionsIn } from '../../../shared/questions/lint.ts'

const vague = [
  'Is your program IMG-friendly?',
  'Is your program IMG friendly?',
  'How IMG-friendly is the program?',
  'Are you friendly to IMGs?',
  'Would you say you are open to international medical graduates?',
  'Do you take IMGs?',
  'Do you accept IMGs?',
  'Does your program accept international medical graduates?',
  'Does the program consider IMG applicants?',
  'Are you taking any FMGs?',
  'Can IMGs match at your program?',
  'What are my chances?',
  'What are my chances of getting an interview?',
  'Do I have a chance at your program?',
  'Do you think I have a realistic shot?',
  'How likely am I to get an interview?',
  'Would you consider me for an interview?',
  'Would you consider my application?',
  'Am I competitive for your program?',
  'Is my profile good enough?',
  'Is my score enough?',
  'What score do I need?',
  'Is 235 a good score?',
  'How supportive is your program of IMGs?',
  'How welcoming are you to foreign graduates?',
  'Is the program supportive?',
  'Is it a malignant program?',
  'Are residents happy?',
  'Do you like your program?',
  'Would you recommend the program?',
  'Can you tell me more about your program?',
  'Could you give me any information?',
  'Do you have any advice for IMGs?',
  'What are your requirements?',
  'What do you look for in an applicant?',
  'Do you support visas?',
  'Is your program visa-friendly?',
]
const specific = [
  'Does your program consider IMGs who graduated more than 5 years ago?',
  'Do you require U.S. clinical experience, and if so, what type?',
  'What visa types have you sponsored for residents in the last few years?',
  'Do you sponsor J-1/H-1B visas?',
  'Do they sponsor J-1/H-1B?',
  'How many IMGs are currently in your program?',
  'What supports do you offer for new IMGs (mentorship, orientation)?',
  'Do you accept applicants with a failed attempt on Step 1?',
  'Do you accept IMGs on an H-1B visa?',
  'Do you accept IMGs who need a visa?',
  'Is there a minimum Step 2 CK score?',
  'Do observerships count as U.S. clinical experience?',
  'Are you accepting applications for the 2027 Match?',
  'By what date must applications be in?',
  'How many letters must come from U.S. physicians?',
  'Must the Step 2 CK score be in before you invite, or only before you rank?',
]
const forbidden = [
  'Will you rank me?',
  'How high will you rank me?',
  'Where am I on your rank list?',
  'Am I on your list?',
  'I will rank your program first.',
  'You are my top choice.',
  'I have also applied to twenty other programs.',
  'Which other programs should I apply to?',
]

describe('The linter', () => {
  test.each(vague)('refuses “%s”, and writes the specific one in its place', (question) => {
    const [found] = lintQuestion(question)
    expect(found?.level).toBe('refused')
    expect(lintQuestion(found!.rewrite)).toEqual([])
  })
  test.each(specific)('lets “%s” pass', (question) => {
    expect(lintQuestion(question)).toEqual([])
  })
  test.each(forbidden)('“%s” is no part of a letter', (sentence) => {
    expect(lintDraft(`${sentence} Do you sponsor J-1 visas?`, 'coordinator').map(({ level }) => level)).toContain(
      'refused',
    )
  })
  test.each(bank.flatMap(({ id, words, brief, whom }) => whom.map((one) => [id, one, words, brief] as const)))(
    'has nothing against our own %s for %s',
    (_, whom, words, brief) => {
      expect(lintDraft(words, whom)).toEqual([])
      expect(lintDraft(brief, whom)).toEqual([])
      expect(questionsIn(words)).toHaveLength(1)
    },
  )
  test('asks a resident for something that happened, without refusing', () => {
    expect(lintQuestion('How supportive is your program of IMGs?', 'resident')).toMatchObject([{ level: 'better' }])
  })
  test('counts the questions, the characters and the blanks', () => {
    const four = ['J-1', 'H-1B', 'O-1', 'EAD'].map((one) => `Do you sponsor ${one} visas?`).join('\n')
    expect(lintDraft(four, 'coordinator')).toMatchObject([{ says: 'It asks 4 questions: 3 at most get an answer.' }])
    expect(lintDraft('Do you sponsor J-1 visas?', 'resident', 10)).toMatchObject([{ rewrite: 'Shorten it.' }])
    expect(lintDraft('[your name] Do you sponsor J-1 visas?', 'resident')).toMatchObject([{ quote: '[your name]' }])
    expect(lintDraft('Good day.', 'resident')).toMatchObject([{ says: 'It asks nothing.' }])
  })
  test('a point in “U.S.” or “Dr.” ends no sentence', () => {
    expect(questionsIn('Dear Dr. Who, do you require U.S. clinical experience? Thank you.')).toEqual([
      'Dear Dr. Who, do you require U.S. clinical experience?',
    ])
  })
})
