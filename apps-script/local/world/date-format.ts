import { wallTime } from '../book/zone.ts'

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A moment under a Java pattern such as `yyyy-MM-dd'T'HH:mm:ssXXX`, in a zone; English names. */
export const formatMoment = (moment: number, zone: string, pattern: string): string => {
  const wall = new Date(wallTime(moment, zone))
  const offset = Math.round((wall.getTime() - moment) / 60_000)
  return pattern.replaceAll(/'([^']*)'|([A-Za-z])\2*/g, (run: string, quoted?: string) =>
    quoted === undefined ? part(run, wall, offset) : quoted || "'",
  )
}

const part = (run: string, wall: Date, offset: number): string => {
  const number = (value: number): string => String(value).padStart(run.length, '0')
  switch (run[0]) {
    case 'y':
      return run.length === 2 ? String(wall.getUTCFullYear()).slice(-2) : number(wall.getUTCFullYear())
    case 'M': {
      const name = MONTHS[wall.getUTCMonth()] ?? ''
      if (run.length < 3) return number(wall.getUTCMonth() + 1)
      return run.length === 3 ? name.slice(0, 3) : name
    }
    case 'd':
      return number(wall.getUTCDate())
    case 'E': {
      const name = DAYS[wall.getUTCDay()] ?? ''
      return run.length > 3 ? name : name.slice(0, 3)
    }
    case 'H':
      return number(wall.getUTCHours())
    case 'h':
      return number(wall.getUTCHours() % 12 || 12)
    case 'm':
      return number(wall.getUTCMinutes())
    case 's':
      return number(wall.getUTCSeconds())
    case 'S':
      return number(wall.getUTCMilliseconds())
    case 'a':
      return wall.getUTCHours() < 12 ? 'AM' : 'PM'
    case 'Z':
      return zoneText(offset, '')
    case 'X':
      return offset === 0 ? 'Z' : zoneText(offset, run.length === 3 ? ':' : '')
    default:
      return run
  }
}

const zoneText = (offset: number, between: string): string => {
  const two = (value: number): string => String(value).padStart(2, '0')
  const minutes = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${between}${two(minutes % 60)}`
}
