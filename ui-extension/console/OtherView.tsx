import { PageLink } from '../kit/Pages.tsx'
import type { Place } from './places.ts'

/** An account has a page to read and a card to act from; each leads to the other. */
export function OtherView({ path, place }: { path: string; place: Place }) {
  const account = /^\/accounts\/(\d+)$/.exec(path)?.[1]
  if (account)
    return (
      <p className="c-other">
        <PageLink to={`/companies/${account}`}>Act on this account</PageLink>
      </p>
    )
  if (!place.record) return null
  const { kind, objectId } = place.record
  return (
    <>
      <h1 className="k-page-title">{`${kind} ${objectId}`}</h1>
      {kind === 'Company' ? (
        <p className="c-other">
          <PageLink to={`/accounts/${objectId}`}>Read the account page</PageLink>
        </p>
      ) : null}
    </>
  )
}
