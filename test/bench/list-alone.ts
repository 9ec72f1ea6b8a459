import { planList } from '../../shared/list/plan/plan.ts'
import { MOST_PLAN_ROWS, MOST_PLANNED } from '../../shared/list/plan/request.ts'
import { makeRows, profile } from './rows.ts'

// run by itself, as a script host without a JIT would: the first plan, nothing warm
const request = { profile, rows: makeRows(MOST_PLAN_ROWS), most: MOST_PLANNED }
const began = performance.now()
planList(request)
process.stdout.write(String(performance.now() - began))
