/** Every match of a pattern in a text. @param pattern with the flag g */
export const matchesIn = (text: string, pattern: RegExp): RegExpExecArray[] => {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let one = pattern.exec(text); one !== null; one = pattern.exec(text)) {
    found.push(one)
    // an empty match would be found for ever
    if (one[0] === '') pattern.lastIndex++
  }
  return found
}
