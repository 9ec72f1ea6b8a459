/**
 * Programs that no list can tell apart stand in line behind the first of them: only that one need be compared.
 * @param programs in their order @param gains what each adds to an empty list @param same are two of them alike
 */
export const alikeIn = (
  programs: readonly number[],
  gains: Float64Array,
  same: (one: number, other: number) => boolean,
): { firsts: number[]; next: ReadonlyMap<number, number> } => {
  const firsts: number[] = []
  const next = new Map<number, number>()
  const lasts = new Map<number, number>()
  for (const program of programs) {
    const gain = gains[program] as number
    const last = lasts.get(gain)
    if (last !== undefined && same(last, program)) next.set(last, program)
    else firsts.push(program)
    lasts.set(gain, program)
  }
  return { firsts, next }
}
