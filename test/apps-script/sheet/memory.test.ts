import { sheetContract, tabs } from './contract.ts'
import { memorySheet } from './memory.ts'

sheetContract('A sheet in memory', () => memorySheet(tabs))
