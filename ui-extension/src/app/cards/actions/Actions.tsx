import { Button, ButtonRow, type ExtensionPointApiActions } from '@hubspot/ui-extensions'
import type { AdjustReceipt } from '@perennial/shared/adjust'
import type { CompanyCard } from '@perennial/shared/card'
import { type ReactNode, useState } from 'react'
import { useReader } from '../../common/words/Reader.tsx'
import { LogTouchpoint, logTouchpointId } from './LogTouchpoint.tsx'
import { MoveStage, moveStageId } from './MoveStage.tsx'
import { OpenAlert } from './OpenAlert.tsx'
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
  const done = (overlay: string, title: string, message: string) => {
    closeOverlay(overlay)
    addAlert({ type: 'success', title, message })
    changed()
  }
  const [first, ...others] = card.arr?.contracts ?? []
  const to = { companyId, writer }
  return (
    <>
      <OpenAlert {...to} closeOverlay={closeOverlay} />
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
        <Act
          label="Log touchpoint"
          form={
            <LogTouchpoint
              {...to}
              people={card.people}
              asOf={card.asOf}
              onLogged={({ waitsBecause }) =>
                done(
                  logTouchpointId,
                  waitsBecause ? 'Touchpoint kept' : 'Touchpoint logged',
                  waitsBecause
                    ? `It is not in the CRM yet (${waitsBecause}) and is sent with the next sync.`
                    : 'It is in the CRM, and in these figures from the next sync.',
                )
              }
            />
          }
        />
        {card.health.model.band === 'unscored' ? null : (
          <Act
            label="Override health"
            form={
              <OverrideHealth
                {...to}
                onSaved={({ expires }) =>
                  done(
                    overrideHealthId,
                    'Override saved',
                    `It counts from the next scoring${expires ? ` until ${day(expires)}` : ''}.`,
                  )
                }
              />
            }
          />
        )}
        <Act
          label="Move stage"
          form={
            <MoveStage
              {...to}
              onMoved={({ stage }) =>
                done(moveStageId, 'Stage moved', stage ? `Now in ${stage.label}.` : 'Now in no stage.')
              }
            />
          }
        />
      </ButtonRow>
    </>
  )
}

const Act = ({ label, form }: { label: string; form: ReactNode }) => (
  <Button variant="secondary" overlay={form}>
    {label}
  </Button>
)
