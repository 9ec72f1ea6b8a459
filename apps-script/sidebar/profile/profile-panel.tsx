import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useHere } from '../here.ts'
import { Card, FailureCard } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { problemOf } from './draft.ts'
import { ProfileField } from './profile-field.tsx'
import { SaveBar } from './save-bar.tsx'
import { useProfile } from './use-profile.ts'

/** The Profile tab as a form: one Save, and every edit can be undone before it and after. */
export const ProfilePanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { state } = useHere()
  const profile = useProfile(shown)
  const { form, draft, problems, refused, loading } = profile
  const sheet = useRef<HTMLFormElement>(null)
  // after a save that was refused in part, the first field to mend has the focus
  useEffect(() => {
    if (refused.length > 0) sheet.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [refused])
  const readOnly = state?.newer === true
  return (
    <div class="panel">
      <PageTitle title="Profile" shown={shown} />
      {loading.failure === undefined ? null : <FailureCard failure={loading.failure} again={loading.again} />}
      {readOnly ? (
        <Card tone="reach">
          <p>This file was made with a newer IMGFIT: the profile can be read here, not changed.</p>
        </Card>
      ) : null}
      {state === undefined || state.profile.lacks === null ? null : (
        <Card tone="ask">
          <p>{lacksWords(state.profile.lacks)}</p>
        </Card>
      )}
      {form === undefined ? (
        loading.failure === undefined ? (
          <Skeleton says="Reading the profile" lines={[30, 100, 55, 90, 40]} />
        ) : null
      ) : (
        <form
          noValidate
          ref={sheet}
          aria-label="Profile"
          onSubmit={(event) => {
            event.preventDefault()
            if (Object.keys(draft).length > 0) profile.save()
          }}
        >
          {form.groups.map(({ title, fields }) => (
            <fieldset key={title} disabled={readOnly}>
              <legend>{title}</legend>
              {fields.map((field) => (
                <ProfileField
                  key={field.id}
                  field={field}
                  typed={draft[field.id]}
                  problem={problemOf(problems, field)}
                  onEdit={(typed) => profile.edit(field, typed)}
                />
              ))}
            </fieldset>
          ))}
          {readOnly ? null : <SaveBar profile={profile} />}
        </form>
      )}
    </div>
  )
}

const lacksWords = (lacks: string): string =>
  `Nothing can be scored yet: ${lacks.replace(/^needs a profile: /, 'fill in ').replace(/\.$/, '')}.`
