/** `42 applications and the match`. */
export const countWords = ({ applications, match }: { applications: number; match: boolean }): string =>
  `${applications} application${applications === 1 ? '' : 's'}${match ? ' and the match' : ''}`
