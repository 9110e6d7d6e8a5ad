import { DescriptionList, DescriptionListItem, Link, Text } from '@hubspot/ui-extensions'
import type { CompanyPlan } from '@perennial/shared/wire/company-plan'
import { roleName } from '../../common/words/names.ts'
import { Said, useReader } from '../../common/words/Reader.tsx'
import { Evidence } from './Evidence.tsx'

type HandoffFacts = CompanyPlan['handoff']

/** What whoever retains the customer takes over from whoever brought it to use the product. */
export function Handoff({ handoff }: { handoff: HandoffFacts }) {
  const { reached, risks, sponsors, openItems } = handoff
  if (reached.length + risks.length + sponsors.length + openItems.length === 0)
    return <Text>Nothing to hand over is recorded.</Text>
  return (
    <>
      <Text format={{ fontWeight: 'demibold' }}>From adoption to retention</Text>
      <DescriptionList direction="row">
        {reached.map(({ label, because, evidence }) => (
          <DescriptionListItem key={label} label={label}>
            <Text>
              <Said>{because}</Said>
            </Text>
            <Evidence evidence={evidence} />
          </DescriptionListItem>
        ))}
        {risks.length > 0 ? (
          <DescriptionListItem label="Open risks">
            {risks.map(({ label, because }) => (
              <Text key={label}>
                <Said>{`${label}: ${because}`}</Said>
              </Text>
            ))}
          </DescriptionListItem>
        ) : null}
        {sponsors.length > 0 ? (
          <DescriptionListItem label="Sponsors">
            {sponsors.map(({ name, role, url }) => (
              <Text key={`${role} ${name}`}>
                {url ? <Link href={url}>{name}</Link> : name}
                {`, ${roleName(role)}`}
              </Text>
            ))}
          </DescriptionListItem>
        ) : null}
        {openItems.length > 0 ? (
          <DescriptionListItem label="Open tickets">
            <OpenItems items={openItems} />
          </DescriptionListItem>
        ) : null}
      </DescriptionList>
    </>
  )
}

function OpenItems({ items }: { items: HandoffFacts['openItems'] }) {
  const { day } = useReader()
  return (
    <>
      {items.map(({ text, since, escalated, url }) => (
        <Text key={`${since} ${text}`}>
          {url ? <Link href={url}>{text}</Link> : text}
          {`, since ${day(since)}${escalated ? ', escalated' : ''}`}
        </Text>
      ))}
    </>
  )
}
