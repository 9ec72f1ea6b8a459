/** The part of autocannon that the benches use; the package ships no types. */
declare module 'autocannon' {
  interface Options {
    url: string
    method: string
    body: string
    headers: Record<string, string>
    connections: number
    duration: number
  }
  function autocannon(options: Options): Promise<autocannon.Result>
  namespace autocannon {
    interface Result {
      readonly requests: { readonly average: number; readonly total: number }
      readonly non2xx: number
      readonly errors: number
    }
  }
  export = autocannon
}
