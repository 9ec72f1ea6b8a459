/**
 * What programs of each utility are still worth, at every quality of the file, beside those on the list: it depends on
 * the utility alone, so programs that are liked alike share one number a node.
 */
export interface Worths {
  /** each program's utility, as a place in `levels` */
  readonly levelOf: Int32Array
  /** the distinct utilities */
  readonly levels: Float64Array
  /** node-major, `[node * levels.length + level]` */
  readonly left: Float64Array
}

/** Before anything is on the list: the utilities themselves. */
export const worthsOf = (utility: ArrayLike<number>, nodes: number): Worths => {
  const places = new Map<number, number>()
  const levelOf = new Int32Array(utility.length)
  for (let program = 0; program < utility.length; program++) {
    const liked = utility[program] as number
    if (!places.has(liked)) places.set(liked, places.size)
    levelOf[program] = places.get(liked) as number
  }
  const levels = Float64Array.from(places.keys())
  const left = new Float64Array(levels.length * nodes)
  for (let node = 0; node < nodes; node++) left.set(levels, node * levels.length)
  return { levelOf, levels, left }
}

/**
 * One program joins the list (Chade and Smith 2006; Kapur and Hong 2022): what is liked no more than it counts only
 * where it fails; what is liked more gains only what it is worth above it.
 * @param success the program's chance at each node
 */
export const eliminate = ({ levels, left }: Worths, level: number, success: (node: number) => number): void => {
  const many = levels.length
  for (let from = 0, node = 0; from < left.length; from += many, node++) {
    const f = success(node)
    const worth = left[from + level] as number
    const stays = 1 - f
    const taken = f * worth
    for (let at = from; at < from + many; at++) {
      const now = left[at] as number
      left[at] = now <= worth ? stays * now : now - taken
    }
  }
}
