import { PageLink } from '../kit/Pages.tsx'
import { base } from './address.ts'
import type { Person } from './person.ts'

const views = [
  { to: '/', title: 'Portfolio' },
  { to: '/charts', title: 'Charts' },
  { to: '/settings', title: 'Settings' },
] as const

/** The way to every view, who is logged in, and out. */
export const Bar = ({ path, person }: { path: string; person: Person }) => (
  <header className="c-bar">
    <span className="c-brand">Perennial</span>
    <nav aria-label="Console" className="c-views">
      {views.map(({ to, title }) => (
        <span key={to} className="c-view" {...(viewOf(path) === to && { 'data-here': true })}>
          <PageLink to={to}>{title}</PageLink>
        </span>
      ))}
    </nav>
    <span className="c-person">{person.email}</span>
    <form method="post" action={`${base}/logout`}>
      <button type="submit" className="k-button k-secondary k-size-sm">
        Log out
      </button>
    </form>
  </header>
)

const viewOf = (path: string) => views.find(({ to }) => to === path)?.to ?? '/'
