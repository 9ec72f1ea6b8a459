import { refuseProblems } from '../fit.ts'

/** @throws Refusal when no such time zone is known here: a digest would have no morning to go out in */
export function checkZone(zone: string) {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone })
  } catch {
    refuseProblems([{ field: 'zone', says: 'is not a time zone such as America/New_York.' }])
  }
}
