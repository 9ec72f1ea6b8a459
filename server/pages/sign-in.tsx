import type { FC } from 'hono/jsx'
import { Layout } from './layout.tsx'

/** How somebody signs in on this server: with Google, as one of the sample people, or not at all. */
export type Ways = { googleClientId?: string; people?: readonly string[] }

type SignIn = {
  ways: Ways
  /** where it leads, a path of ours */
  next: string
  /** where Google sends what it says: the whole address */
  answerTo: string
  /** the name of whoever is signed in already */
  who?: string
  /** why it did not work the time before */
  problem?: string
}

export const SignInPage: FC<SignIn> = ({ ways, next, answerTo, who, problem }) => (
  <Layout title="Sign in" {...(who !== undefined && { who })}>
    <h1>Sign in</h1>
    {problem === undefined ? null : (
      <p class="notice" role="alert">
        {problem}
      </p>
    )}
    {who === undefined ? null : <SignedIn who={who} next={next} />}
    {ways.googleClientId !== undefined ? (
      <WithGoogle client={ways.googleClientId} next={next} answerTo={answerTo} />
    ) : ways.people !== undefined ? (
      <AsSamplePerson people={ways.people} next={next} />
    ) : (
      <p>
        Nobody can sign in on this server yet. Whoever runs it sets <code>GOOGLE_CLIENT_IDS</code> first.
      </p>
    )}
  </Layout>
)

const SignedIn: FC<{ who: string; next: string }> = ({ who, next }) => (
  <form method="post" action="/sign-out">
    <p>
      You are signed in as {who}. <a href={next}>Go on</a>
    </p>
    <p>
      <button class="button">Sign out</button>
    </p>
  </form>
)

const AsSamplePerson: FC<{ people: readonly string[]; next: string }> = ({ people, next }) => (
  <form method="post" action="/sign-in">
    <p>
      These are sample people, for trying things out on this computer. With Google set up they are not here, and you
      sign in with your own account.
    </p>
    <input type="hidden" name="next" value={next} />
    {people.map((person) => (
      <p>
        <button class="button primary" name="person" value={person}>
          {person}
        </button>
      </p>
    ))}
  </form>
)

/** Google's own button, drawn by Google's script; its answer comes as a form. */
const WithGoogle: FC<{ client: string; next: string; answerTo: string }> = ({ client, next, answerTo }) => (
  <>
    <p>
      Use the Google account that you were invited with. We learn your name and your address, and keep them with what
      you write.
    </p>
    <div
      id="g_id_onload"
      data-client_id={client}
      data-login_uri={answerTo}
      data-ux_mode="redirect"
      data-auto_prompt="false"
    ></div>
    <div class="g_id_signin" data-type="standard" data-theme="outline" data-width="240" data-state={next}></div>
    <noscript>
      <p>Google’s button needs JavaScript, on this page alone.</p>
    </noscript>
    <script src="https://accounts.google.com/gsi/client" async></script>
  </>
)
