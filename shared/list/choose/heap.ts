/** Programs by what they last were found to add, the greatest first; of equals the first of the list. */
export class Heap {
  private readonly items: number[]

  constructor(
    items: readonly number[],
    private readonly key: Float64Array,
  ) {
    // a sorted list is a heap
    this.items = [...items].sort((a, b) => (key[b] as number) - (key[a] as number) || a - b)
  }

  get top(): number | undefined {
    return this.items[0]
  }

  /** After the key of the top has become smaller. */
  sink(): void {
    const { items } = this
    const item = items[0] as number
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= items.length) break
      if (child + 1 < items.length && this.before(items[child + 1] as number, items[child] as number)) child++
      if (!this.before(items[child] as number, item)) break
      items[at] = items[child] as number
      at = child
    }
    items[at] = item
  }

  pop(): void {
    const last = this.items.pop()
    if (last === undefined || this.items.length === 0) return
    this.items[0] = last
    this.sink()
  }

  /** Another in the place of the top; its key is no larger. */
  replace(item: number): void {
    this.items[0] = item
    this.sink()
  }

  private before(one: number, other: number): boolean {
    const difference = (this.key[one] as number) - (this.key[other] as number)
    return difference > 0 || (difference === 0 && one < other)
  }
}
