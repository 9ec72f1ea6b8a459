/**
 * Where a signed-in person is led: a path of this server, or the start where what was asked for is none.
 *
 * @example localPath('/review/w_1?tab=2') // '/review/w_1?tab=2'
 * @example localPath('//elsewhere.example') // '/review'
 */
export function localPath(asked: string | undefined): string {
  const here = 'http://here.invalid'
  if (!asked?.startsWith('/') || !URL.canParse(asked, here)) return START
  const { origin, pathname, search, hash } = new URL(asked, here)
  // dots in a path may leave two slashes at its beginning, which a browser reads as another host
  return origin === here && !pathname.startsWith('//') ? pathname + search + hash : START
}

const START = '/review'
