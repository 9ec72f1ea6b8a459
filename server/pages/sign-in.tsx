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
  <section class="card">
    <p>You are signed in as {who}.</p>
    <form method="post" action="/sign-out" class="row-of-deeds">
      <a class="button primary" href={next}>
        Go on
      </a>
      <button class="button">Sign out</button>
    </form>
  </section>
)

const AsSamplePerson: FC<{ people: readonly string[]; next: string }> = ({ people, next }) => (
  <section class="card">
    <h2>As a sample person</h2>
    <p>
      For trying things out on this computer. With Google set up these three are not here, and you sign in with your own
      account.
    </p>
    <form method="post" action="/sign-in" class="row-of-deeds">
      <input type="hidden" name="next" value={next} />
      {people.map((person) => (
        <button class="button" name="person" value={person}>
          {person}
        </button>
      ))}
    </form>
  </section>
)

/** Google's own button, drawn by Google's script; its answer comes as a form. */
const WithGoogle: FC<{ client: string; next: string; answerTo: string }> = ({ client, next, answerTo }) => (
  <section class="card">
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
  </section>
)
