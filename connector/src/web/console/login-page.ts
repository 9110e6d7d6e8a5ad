import { html } from '../../page/html.ts'
import { askFor } from './way-back.ts'

interface LoginPage {
  /** The page that is wanted. */
  to: string
  /** What went wrong with the last try. */
  problem: string | null
  email: string
  withPassword: boolean
  withProvider: boolean
}

/** The door of the console: no script, so that nothing but the form can run here. */
export const loginPage = ({ to, problem, email, withPassword, withProvider }: LoginPage): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Log in - Perennial</title>
<link rel="icon" href="/console/favicon.svg" type="image/svg+xml">
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { display: grid; min-height: 100vh; margin: 0; place-items: center }
  main { width: min(22rem, 90vw) }
  h1 { font-size: 1.4rem; margin: 0 0 1rem }
  label { display: block; margin: 0 0 1rem; font-weight: 600 }
  input { box-sizing: border-box; width: 100%; margin-top: .25rem; padding: .5rem; font: inherit }
  button, .provider { display: inline-block; padding: .5rem 1rem; font: inherit }
  .problem { border-left: 4px solid; padding-left: .75rem; font-weight: 600 }
</style>
</head>
<body>
<main>
<h1>Perennial console</h1>
${problem ? html`<p class="problem" role="alert">${problem}</p>` : null}
${
  withPassword
    ? html`<form method="post" action="/console/login">
<input type="hidden" name="to" value="${to}">
<label>Email<input name="email" type="email" autocomplete="username" required value="${email}"></label>
<label>Password<input name="password" type="password" autocomplete="current-password" required></label>
<button>Log in</button>
</form>`
    : null
}
${withProvider ? html`<p><a class="provider" href="/console/provider${askFor(to)}">Log in with your company account</a></p>` : null}
</main>
</body>
</html>
`.text
