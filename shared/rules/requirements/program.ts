import { about, offScript } from '../../tracker/about.ts'
import { MEETS, MISSES, UNKNOWN, WARNS } from '../outcome.ts'
import { requirement } from '../rule.ts'

export const imgsAccepted = requirement({
  id: about`img/accepted`,
  reads: offScript(['imgAccepted', 'imgPercent', 'imgCount', 'imgByClass']),
  title: about`Takes IMGs`,
  source: offScript('RE-2020'),
  topic: 'whether it takes IMGs',
  asks: offScript([]),
  judge({ imgAccepted }, _, seen) {
    if (imgAccepted !== undefined) return imgAccepted === 'yes' ? MEETS : MISSES
    return seen.share !== undefined && seen.share.low > 0 ? MEETS : UNKNOWN
  },
  misses: 'It says that it takes no IMGs.',
  says: offScript({
    meets: 'It takes IMGs.',
    unknown: 'Whether it takes IMGs is not known.',
  }),
})

export const programOpen = requirement({
  id: about`program/open`,
  reads: offScript(['open', 'deadline', 'status', 'applied']),
  title: about`Takes applications this season`,
  source: offScript('JUDGEMENT'),
  topic: 'whether it is open',
  asks: offScript([]),
  judge({ open, deadline, status, applied }, me) {
    // an application that is in cannot come too late any more
    if (applied !== undefined || (status !== undefined && status !== 'considering')) return MEETS
    if (open === 'no' || (deadline !== undefined && deadline < me.asOf)) return MISSES
    return open === 'yes' || deadline !== undefined ? MEETS : UNKNOWN
  },
  misses: 'It takes no applications any more this season (deadline {deadline}).',
  says: offScript({
    meets: 'It takes applications, or yours is in.',
    unknown: 'Whether it takes applications this season is not known.',
  }),
})

export const trackEntry = requirement({
  id: about`track/entry`,
  reads: offScript(['track']),
  title: about`The track can be entered`,
  source: offScript('NRMP-PROG-2021-25'),
  topic: 'the track',
  asks: offScript([]),
  judge({ track }) {
    if (track === undefined) return UNKNOWN
    if (track === 'physician') return MISSES
    return track === 'categorical' || track === 'primary care' ? MEETS : WARNS
  },
  misses: 'A physician track: only for those with earlier US training.',
  says: offScript({
    meets: 'Full training from the first year.',
    warns: 'A {track} track: preliminary and transitional give one year, advanced needs a first year elsewhere.',
    unknown: 'Which track this is, is not known.',
  }),
})
