import type { FC } from 'hono/jsx'
import { Choose, Fold, Form } from './forms.tsx'
import { pathTo, roleIn, type View } from './view.ts'
import { zoneWords } from './words.ts'

/** How one gets mail of a list, where one's clock stands, and the way out. */
export const SettingsPage: FC<{ view: View }> = ({ view }) => {
  const { name, owner, digest } = view.review.workspace
  return (
    <>
      <p class="back">
        <a href={pathTo(view)}>‹ {name}</a>
      </p>
      <h1>Mail and time zone</h1>
      <Form view={view} deed="digest">
        <Choose
          id="every"
          name="every"
          label="A mail with what changed"
          chosen={digest.every}
          options={[
            ['day', 'Every day, when something changed'],
            ['week', 'Every week, when something changed'],
            ['never', 'Never'],
          ]}
        />
        <Choose
          id="zone"
          name="zone"
          label="Time zone"
          chosen={digest.zone}
          options={zones(digest.zone).map((zone) => [zone, `${zoneWords(zone)} (${zone.split('/')[0]})`] as const)}
        />
        <button class="button primary">Save</button>
      </Form>
      {digest.every === 'never' ? (
        <p class="hint">You get no mail of this list.</p>
      ) : (
        <Form view={view} deed="digest" sends={{ every: 'never', zone: digest.zone }} class="deed">
          <button class="button">Mute the mail</button>
        </Form>
      )}
      {roleIn(view) === 'owner' ? null : (
        <section aria-labelledby="leave-title">
          <h2 id="leave-title">Leave this list</h2>
          <p>
            You will no longer see the list of {owner}. Your comments stay under your name; suggestions of yours that
            wait are withdrawn. To come back you need a new invitation.
          </p>
          <Fold id="leave" says="Leave">
            <Form view={view} deed="leave">
              <button class="button danger">Leave the list of {owner}</button>
            </Form>
          </Fold>
        </section>
      )}
    </>
  )
}

const zones = (chosen: string): string[] => [
  ...new Set([chosen, ...Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'))]),
]
