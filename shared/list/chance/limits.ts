/** What the model cannot say: beside every plan, and in the project's description of itself. */
export const limits: readonly string[] = [
  'The chance of a match is for a season like the last ones, and for people like those in the published tables. If everybody sends more applications, nobody gains.',
  'The chance at one program is rough: its share of IMG residents explains less than half of what tells programs apart. The total of the list is more reliable than any row of it.',
  'The published tables are of people with a rank list: who had no interview is not in them. How many applications a list took is worked out from two rates of invitation.',
  'What signals, ties, failed attempts and visas change is seen in past lists, not proved, and is counted with caution.',
  'A requirement that is not known counts as likely as listings of its specialty say, or as judgement does, and says which.',
  'The chance of a place after an interview comes from the length of rank lists. A program may stand there more than once, so it is a little low.',
  'Programs of one region or one hospital system may decide alike. The model counts with one shared doubt about your application, not with theirs.',
  'Each range holds 8 of 10 cases that the figures still allow.',
]
