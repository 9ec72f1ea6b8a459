import { render } from 'preact'
import { App } from './app.tsx'
import { createClient } from './client.ts'
import { Failure } from './failure.ts'
import type { Runner } from './script.ts'
import './style/index.css'

declare const google: { script: { run: Runner; host: { close(): void } } } | undefined

const run = (): Runner => {
  if (typeof google !== 'undefined') return google.script.run
  throw new Failure({
    code: 'outside',
    says: 'This page works inside Google Sheets only.',
    do: 'Open it from the menu Extensions, IMGFIT, Open the sidebar.',
  })
}

const root = document.getElementById('app')
const close = (): void => google?.script.host.close()
if (root !== null) render(<App client={createClient(run)} wish={root.dataset['wish']} close={close} />, root)
