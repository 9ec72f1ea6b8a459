import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** What has come up is brought into view and takes the focus: the button that was pressed is gone. */
export const useInView = (what: unknown): RefObject<HTMLDivElement | null> => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (what === undefined) return
    place.current?.scrollIntoView({ block: 'nearest' })
    place.current?.focus({ preventScroll: true })
  }, [what])
  return place
}
