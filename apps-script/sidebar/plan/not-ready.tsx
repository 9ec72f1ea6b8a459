import type { JSX } from 'preact'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/notice.tsx'
import { sentence } from '../words.ts'

/** A page for one person, without that person. @param why a whole sentence @param lacks what the profile lacks, as it says */
export const ProfileIncomplete = ({ why, lacks }: { why: string; lacks: string | undefined }): JSX.Element => {
  const { go } = useHere()
  return (
    <Card title="Your profile is not complete" tone="ask">
      <p>
        {why} {sentence(lacks ?? '')}
      </p>
      <Button primary onClick={() => go('profile')}>
        Open Profile
      </Button>
    </Card>
  )
}

/** A list of nothing. */
export const NoPrograms = (): JSX.Element => {
  const { go } = useHere()
  return (
    <Card title="No programs yet">
      <p>Put programs on your tracker first: their names are enough to begin with.</p>
      <Button primary onClick={() => go('paste')}>
        Paste a list
      </Button>
    </Card>
  )
}
