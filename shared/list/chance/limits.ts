/** What a chance or a plan never shows without. */
export const limits: readonly string[] = [
  'The chance of a place is for a season like the last ones and for somebody like the people in the tables. If everybody sends more, nobody gains.',
  'The chance of an interview at one program is known roughly: a share of residents explains less than half of what tells programs apart. A whole list is known better than any row of it.',
  'Level, chance an interview and common shock are fitted to rank lists of people who had one; who had no interview is not in those tables. How many applications a list took is worked out from two rates of invitation.',
  'Signals, ties, failed attempts and visas move the chance as far as they went along with invitations; that is no proof that they brought them.',
  'A requirement that is not known counts as likely as listings of its specialty say, or as judgement does, and says which.',
  'A second thing that rows may share, such as a region or a hospital system, is not told apart from the first.',
]
