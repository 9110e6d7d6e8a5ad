import {
  Alert,
  Button,
  EmptyState,
  ErrorState,
  LoadingButton,
  LoadingSpinner,
  Text,
} from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import { useState } from 'react'
import { companyCard, companyCards } from '../../../../fixtures/companyCards.ts'
import { answering, forbidden, patient, refusing } from '../../../../fixtures/connectors.ts'
import { textOf } from '../../../../fixtures/textOf.ts'
import { CardFailure } from '../../common/connector/failure.ts'
import { Reader } from '../../common/words/Reader.tsx'
import { Company } from './Company.tsx'
import type { Connector } from './connector.ts'

const named = (name: string) => companyCard({ account: { id: '1', name, isCustomer: true, stage: null } })

/** The next company is one press away, as when a person moves on before the first has loaded. */
function Record({ connector }: { connector: Connector }) {
  const [companyId, setCompanyId] = useState(1)
  return (
    <>
      <Button variant="transparent" onClick={() => setCompanyId(2)}>
        Next company
      </Button>
      <Company companyId={companyId} connector={connector}>
        {card => <Text testId="name">{card.account.name}</Text>}
      </Company>
    </>
  )
}

function show(connector: Connector, locale?: string) {
  const renderer = createRenderer('crm.record.tab')
  renderer.render(
    <Reader locale={locale}>
      <Record connector={connector} />
    </Reader>,
  )
  return { renderer, words: () => textOf(renderer.getRootNode()) }
}

const down = new CardFailure('The connector is not running.', 'Start it, then try again.')

describe('a company card', () => {
  it('says what it is loading', () => {
    const { renderer } = show(patient())
    expect(renderer.find(LoadingSpinner).props.label).toBe('Loading health and renewal')
  })

  it('explains a failure, and one press tries again', async () => {
    const connector = patient()
    const { renderer, words } = show(connector)
    connector.question(0).reject(down)
    await renderer.waitFor(() => renderer.find(ErrorState))
    expect(words()).toContain('The connector is not running. Start it, then try again.')
    renderer.find(Button, { variant: 'primary' }).trigger('onClick')
    await renderer.waitFor(() => renderer.find(LoadingSpinner))
    connector.question(1).resolve(named('Acme'))
    await renderer.waitFor(() => expect(renderer.findByTestId(Text, 'name').text).toBe('Acme'))
  })

  it('is locked for who may not see it: why, what would change that, and nothing to press in vain', async () => {
    const { renderer, words } = show(refusing(forbidden))
    await renderer.waitFor(() => renderer.find(ErrorState))
    expect(renderer.find(ErrorState).props).toMatchObject({ title: 'Not open to you', type: 'lock' })
    expect(words()).toContain('your role is sales. If it should be another')
    expect(renderer.findAll(Button, { variant: 'primary' })).toEqual([])
  })

  it('shows nothing more once the right to see it is gone', async () => {
    const connector = patient()
    const { renderer } = show(connector)
    connector.question(0).resolve(named('Acme'))
    await renderer.waitFor(() => renderer.find(LoadingButton))
    renderer.find(LoadingButton).trigger('onClick')
    connector.question(1).reject(forbidden)
    await renderer.waitFor(() => renderer.find(ErrorState))
    expect(renderer.maybeFindByTestId(Text, 'name')).toBeNull()
  })

  it('does not show the insides of an unexpected error', async () => {
    const { renderer, words } = show(refusing(new TypeError('x is undefined')))
    await renderer.waitFor(() => renderer.find(ErrorState))
    expect(words()).not.toContain('undefined')
  })

  it('has nothing to score for a company that is no customer', async () => {
    const { renderer } = show(answering(companyCards.prospect))
    await renderer.waitFor(() => renderer.find(EmptyState))
    expect(renderer.find(EmptyState).props.title).toBe('Not a customer yet')
  })

  it('warns when its data is old and names the time in the portal’s zone', async () => {
    const { renderer } = show(answering(companyCards.stale))
    await renderer.waitFor(() => renderer.find(Alert))
    expect(renderer.find(Alert).props.title).toContain('Data of Jun 24, 2026, 5:10')
  })

  it('keeps what is shown while it refreshes, and says when that failed', async () => {
    const connector = patient()
    const { renderer } = show(connector)
    connector.question(0).resolve(named('Acme'))
    await renderer.waitFor(() => renderer.find(LoadingButton))
    renderer.find(LoadingButton).trigger('onClick')
    await renderer.waitFor(() => expect(renderer.find(LoadingButton).props.loading).toBe(true))
    expect(renderer.findByTestId(Text, 'name').text).toBe('Acme')
    connector.question(1).reject(down)
    await renderer.waitFor(() => expect(renderer.find(Alert).props.title).toBe('Not refreshed'))
    expect(renderer.findByTestId(Text, 'name').text).toBe('Acme')
    expect(renderer.find(LoadingButton).props.loading).toBe(false)
  })

  it('never lets a slow answer about the last company replace the present one', async () => {
    const connector = patient()
    const { renderer } = show(connector)
    await renderer.waitFor(() => renderer.find(LoadingSpinner))
    renderer.find(Button, { variant: 'transparent' }).trigger('onClick')
    connector.question(1).resolve(named('Second'))
    await renderer.waitFor(() => expect(renderer.findByTestId(Text, 'name').text).toBe('Second'))
    connector.question(0).resolve(named('First'))
    await connector.question(0).promise
    renderer.find(LoadingButton).trigger('onClick')
    await renderer.waitFor(() => expect(renderer.find(LoadingButton).props.loading).toBe(true))
    expect(renderer.findByTestId(Text, 'name').text).toBe('Second')
  })

  it('writes dates as the reader’s locale does', async () => {
    const { renderer, words } = show(answering(companyCards.watch), 'de-de')
    await renderer.waitFor(() => renderer.find(LoadingButton))
    expect(words()).toContain('As of 30.06.2026')
  })
})
