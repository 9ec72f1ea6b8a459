import { imgchance } from './imgchance.ts'
import { imgcost } from './imgcost.ts'
import { imgdays } from './imgdays.ts'
import { imgfit } from './imgfit.ts'
import { imgfriendly } from './imgfriendly.ts'
import { imgprogram } from './imgprogram.ts'
import { imgreport } from './imgreport.ts'
import { imgsearch } from './imgsearch.ts'
import { imgtier } from './imgtier.ts'
import { imgwhy } from './imgwhy.ts'
import { googleHost } from './host.ts'

/** Every custom function, once, in the order of their names. */
export const records = [
  imgchance,
  imgcost,
  imgdays,
  imgfit,
  imgfriendly,
  imgprogram,
  imgreport,
  imgsearch,
  imgtier,
  imgwhy,
] as const

/** The same as the stubs in the sheet call them: the values of the cells come in, Google's services stand behind. */
export const functions = records.map((record) => ({
  ...record,
  run: (...values: readonly unknown[]) => record.run(values, googleHost()),
}))
