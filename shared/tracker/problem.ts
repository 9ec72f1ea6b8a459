/** What is wrong with one value, said so that the reader can mend it. Rows count from 1, below the header row. */
export interface Problem {
  readonly row?: number
  readonly field: string
  readonly says: string
}

/** `Row 12, "IMG %": "many" cannot be read. …` */
export const problemText = ({ row, field, says }: Problem): string =>
  `${row === undefined ? '' : `Row ${row}, `}"${field}": ${says}`
