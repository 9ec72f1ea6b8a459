import type { Host, Printed } from '../../../apps-script/functions/function.ts'
import { records } from '../../../apps-script/functions/index.ts'
import { columnNumber } from '../../../apps-script/sheet/address.ts'

/** Works out a formula of ours as a sheet does: arguments are texts, numbers, ranges of the first tab, or PROFILE. */
export const calculate = (formula: string, host: Host): Printed => {
  const [, name = '', inside = ''] = /^=(\w+)\((.*)\)$/.exec(formula) ?? []
  const record = records.find((one) => one.name === name)
  if (record === undefined) throw new Error(`${formula} names no function of ours.`)
  const args = inside.match(/"[^"]*"|[^;]+/g)?.map((argument) => valueOf(argument.trim(), host)) ?? []
  return record.run(args, host)
}

const valueOf = (argument: string, host: Host): unknown => {
  if (argument.startsWith('"')) return argument.slice(1, -1)
  if (/^-?\d+$/.test(argument)) return Number(argument)
  const box = argument === 'PROFILE' ? host.sheet.named('PROFILE') : boxOf(argument)
  if (box === undefined) throw new Error(`${argument} is no range.`)
  const values = host.sheet.values(box)
  return box.rows === 1 && box.columns === 1 ? values[0]?.[0] : values
}

const boxOf = (address: string) => {
  const found = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(address)
  if (found === null) return undefined
  const [, left = '', top, right = left, bottom = top] = found
  const [row, column] = [Number(top), columnNumber(left)]
  return { sheetId: 1, row, column, rows: Number(bottom) - row + 1, columns: columnNumber(right) - column + 1 }
}
