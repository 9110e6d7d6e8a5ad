import { PageLink } from '../kit/Pages.tsx'
import type { Place } from './places.ts'
import { Title } from './Title.tsx'

/** What stands above a surface: its title, and the other view of an account, which has a page to read and a card to act from. */
export function Above({ path, place }: { path: string; place: Place }) {
  const other = otherView(path)
  return (
    <>
      {place.title ? <Title load={place.title} otherwise={namedBy(place)} /> : null}
      {other ? (
        <p className="c-other">
          <PageLink to={other.to}>{other.title}</PageLink>
        </p>
      ) : null}
    </>
  )
}

const namedBy = ({ record }: Place): string => (record ? `${record.kind} ${record.objectId}` : 'Settings')

function otherView(path: string): { to: string; title: string } | null {
  const [, view, id] = /^\/(accounts|companies)\/(\d+)$/.exec(path) ?? []
  if (view === 'accounts') return { to: `/companies/${id}`, title: 'Act on this account' }
  if (view === 'companies') return { to: `/accounts/${id}`, title: 'Read the account page' }
  return null
}
