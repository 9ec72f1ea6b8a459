import { planList } from '../../shared/list/plan/plan.ts'
import { makeRows, profile } from './rows.ts'

// run by itself, as a script host without a JIT would: the first plan, nothing warm
const request = { profile, rows: makeRows(6_000), most: 300 }
const began = performance.now()
planList(request)
process.stdout.write(String(performance.now() - began))
