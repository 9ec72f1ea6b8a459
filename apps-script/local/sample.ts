import { mark, marks } from '../../shared/tracker/versions.ts'
import type { LocalDocument } from './document.ts'
import { profileRange, sampleProfileTab } from './sample-profile.ts'
import { sampleTracker } from './sample-tracker.ts'

const id = 'sample-tracker'

/** The file that the page opens first: a tracker of invented programs and an invented applicant's profile. */
export const sampleDocument = (): LocalDocument => ({
  version: 1,
  id,
  name: 'Residency tracker (sample)',
  locale: 'en_US',
  timeZone: 'America/New_York',
  sheets: [sampleTracker(1), sampleProfileTab(2)],
  names: { [marks.profileRange]: profileRange },
  metadata: [
    { id: 1, key: marks.tracker, value: mark('1'), visibility: 'DOCUMENT', sheet: 1 },
    { id: 2, key: marks.profile, value: mark('profile'), visibility: 'DOCUMENT', sheet: 2 },
    { id: 3, key: marks.file, value: mark(id), visibility: 'DOCUMENT' },
  ],
  properties: {},
})
