import { kind } from '../tracker/kinds.ts'
import { textOf } from '../tracker/cell.ts'

/** A time of day as `19:00`, from `7:00 PM`, `7pm`, `19.00`, or the part of a day that a time cell hands over. */
export const timeOf = (said: string): string | undefined => {
  const [, hour = '', minute = '0', half = ''] =
    /^(\d{1,2})(?:[:.](\d{2}))?(?::00)?\s*([ap])?\.?\s*(?:m\.?)?$/i.exec(said.trim()) ?? []
  if (hour === '' || (half === '' && !/[:.]/.test(said))) return undefined
  const twelve = Number(hour) % 12
  const hours = half === '' ? Number(hour) : half.toLowerCase() === 'p' ? twelve + 12 : twelve
  if (Number(minute) > 59 || hours > 23 || (half !== '' && (Number(hour) < 1 || Number(hour) > 12))) return undefined
  return `${String(hours).padStart(2, '0')}:${minute.padStart(2, '0')}`
}

export const timeOfDay = kind<string>({
  name: 'time',
  expects: 'a time such as 19:00 or 7:00 PM',
  read(cell) {
    const minutes = typeof cell === 'number' && cell > 0 && cell < 1 ? Math.round(cell * 1440) : undefined
    const value =
      minutes === undefined
        ? timeOf(textOf(cell))
        : [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
    return value === undefined ? null : { value }
  },
  check: (json): json is string => typeof json === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(json),
  json: { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' },
})
