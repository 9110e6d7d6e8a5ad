import { Button, ButtonRow, type ExtensionPointApiActions } from '@hubspot/ui-extensions'
import type { AdjustReceipt } from '@perennial/shared/adjust'
import type { CompanyCard } from '@perennial/shared/card'
import { useState } from 'react'
import { useReader } from '../../common/words/Reader.tsx'
import { OverrideHealth, overrideHealthId } from './OverrideHealth.tsx'
import { Saved } from './Saved.tsx'
import { UpdateArr, updateArrId } from './UpdateArr.tsx'
import type { Writer } from './writer.ts'

/** What a card may do to the page around it. */
export type PageActions = Pick<
  ExtensionPointApiActions<'crm.record.tab'>,
  'addAlert' | 'closeOverlay' | 'refreshObjectProperties'
>

interface ActionsProps {
  card: CompanyCard
  companyId: number
  writer: Writer
  page: PageActions
  onChanged: () => void
}

/** What can be done from the card. What there is nothing to do with is left out. */
export function Actions({ card, companyId, writer, page, onChanged }: ActionsProps) {
  const { addAlert, closeOverlay, refreshObjectProperties } = page
  const { day } = useReader()
  const [saved, setSaved] = useState<AdjustReceipt | null>(null)
  const changed = () => {
    onChanged()
    refreshObjectProperties()
  }
  const [first, ...others] = card.arr?.contracts ?? []
  const to = { companyId, writer }
  return (
    <>
      {saved ? <Saved {...to} receipt={saved} onChanged={changed} onClose={() => setSaved(null)} /> : null}
      <ButtonRow>
        {first ? (
          <Button
            variant="primary"
            overlay={
              <UpdateArr
                {...to}
                contracts={[first, ...others]}
                asOf={card.asOf}
                onSaved={receipt => {
                  closeOverlay(updateArrId)
                  setSaved(receipt)
                  changed()
                }}
              />
            }
          >
            Update ARR
          </Button>
        ) : null}
        {card.health.model.band === 'unscored' ? null : (
          <Button
            variant="secondary"
            overlay={
              <OverrideHealth
                {...to}
                onSaved={({ expires }) => {
                  closeOverlay(overrideHealthId)
                  addAlert({
                    type: 'success',
                    title: 'Override saved',
                    message: `It counts from the next scoring${expires ? ` until ${day(expires)}` : ''}.`,
                  })
                  changed()
                }}
              />
            }
          >
            Override health
          </Button>
        )}
      </ButtonRow>
    </>
  )
}
