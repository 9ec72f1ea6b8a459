import { fees2024 } from './2024.ts'
import { fees2025 } from './2025.ts'
import { fees2026 } from './2026.ts'
import { fees2027 } from './2027.ts'
import type { Fees } from './season.ts'
import type { Year } from './seasons.ts'

/** What a season costs besides its applications. */
export const fees: Record<Year, Fees> = { 2024: fees2024, 2025: fees2025, 2026: fees2026, 2027: fees2027 }
