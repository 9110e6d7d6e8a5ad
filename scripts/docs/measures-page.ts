import { type MeasureGroup, measureGroups } from '@perennial/shared/health/measure'
import { measures } from '@perennial/shared/health/measures'
import { licenceMatrix } from './licence-matrix.ts'
import { measureHead, measureRow } from './measure-row.ts'

const titles: Record<MeasureGroup, string> = {
  usage: 'Usage',
  relationship: 'Relationship',
  support: 'Support',
  sentiment: 'Sentiment',
  adoption: 'Adoption',
  commercial: 'Commercial',
}

const tables = (): string =>
  measureGroups
    .map(group => {
      const rows = measures.filter(measure => measure.group === group).map(measureRow)
      return [`### ${titles[group]}`, '', ...measureHead, ...rows].join('\n')
    })
    .join('\n\n')

/** The page RevOps chooses measures and settings from. */
export const measuresPage = (): string => `# Measures

Generated from \`shared/src/health/measures.ts\` by \`npm run docs\`; do not edit.

A measure is one sign of health, read from the facts of one account as of a day. A scorecard weighs measures into the health score
([SCORECARDS.md](SCORECARDS.md)).

- The **figure** is what was counted, in the measure's own unit: 45 days, half of the seats, 1.8 times the usual load.
- The **value** is what that is worth, from 0 to 100. 100 is best, whatever the measure.
- The **scale** leads from the one to the other. \`7: 100, 30: 75\` reads: a figure of 7 is worth 100, one of 30 is worth 75, one between
  them lies on the straight line, one outside counts like the nearest. Fractions are written as fractions: -0.25 is 25 % less.
- A **setting** is what a measure can be told. Whatever stands in the last column of the tables can be set in a scorecard, and nothing else:

\`\`\`yaml
weights:
  usage_trend: 60
  engagement_recency:
    weight: 40
    scale: { linear: [[14, 100], [45, 60], [120, 0]] }
    staleDays: 14
\`\`\`

| setting | what it says |
|---|---|
| \`scale\` | from the figure to the value |
| \`windowDays\` | how far back is looked: so many days, the last of them the day in question |
| \`baselineDays\` | what the window is compared with: so many days before it |
| \`halfLifeDays\` | after so many days an answer or a text weighs half |
| \`staleDays\` | how long the last known value holds once nothing is known any more |
| \`metrics\` | which usage metrics are read; not set, all events. \`usage_level\` must be told, and \`key_feature_drop\` finds the account's own |
| \`property\` | which property of the company is read, by the CRM's own name; \`company_property\` must be told |
| \`levels\` | what each choice, or each sign, is worth; a sign left out counts nothing |
| \`channels\` | which kinds of contact count: call, email, meeting |
| \`roles\` | which buying roles are looked for |
| \`slaDays\` | days to solve a ticket in, by priority, where the ticket has no due day of its own |
| \`byTenure\` | a scale for customers from so many days on; where the age is not known, the last one |

## Unknown is not zero

Where the facts do not tell, a measure has no value: its weight is spread over the others, or it counts as what \`ifMissing\` says, and coverage
falls. For \`staleDays\` the last known value still counts. **Not applicable** is something else: the measure says nothing about an account like
this one (onboarding of a settled customer), it leaves the scorecard, and coverage stays.

Silence is not health either. An account without a ticket in 15 months has no ticket load, and one whose owner logs no contact at all is
not silent: both are unknown.

## How they read

**Engagement is two-way contact only**: a reply, a call that connected, a meeting that was held. Notes, tasks and mails nobody answered never raise a
value. Nobody is called absent where a contact of the window does not say who took part.

**Usage is compared with the account's own.** Weeks before the first usage are weeks before it began; a week without a row after it is a week
without usage. Where the same weeks of last year and four before them are known, what the season did to them is taken out, and the
sentence says so.

**Licence use follows the time as a customer.** More seats in use than paid for is no fault. By default a share of the seats is worth:

${licenceMatrix()}

**Tickets weigh by priority** (low ½, medium 1, high 2, urgent 3). What is usual is the account's own load before, per seat where seats are
known, and more in the first 180 days. Defects are not held against the habit: whoever is used to a product that breaks is not well served.

**Each person is heard once a kind of survey**, by the newest answer. A mean hides the one who is angry, so \`negative_survey\` counts detractors
(NPS up to 6, CSAT up to 2) by themselves.

**Of signs the worst counts** (\`sponsor_change\`, \`contract_signals\`). Notice and lost renewals end with the next signature; a contract split
in two is no downgrade.

**Three values are more than their scale.** \`usage_frequency\` is half what its scale says and half how much of the account's own habit is
kept, so that a tool used every Monday is not taken for one that is left. \`ticket_load\` is at most 80 with one urgent or high ticket open for more
than a week, at most 60 with two, and so on. \`onboarding_progress\` is 100 when complete, and not below 60 where no plan says how far it should be.

**Sentiment of text is a weak sign.** \`ticket_sentiment\` and \`comment_sentiment\` look words of feeling up in a short list, in English, German,
French, Spanish and Dutch, with denial ("not bad") and degree ("a bit"). The text stays where it is: no network, no model. They know no irony, no spelling
mistakes and no other language, read a mixed text in one language, cannot tell who wrote what in a thread, and have not been held against a
labelled set. With fewer than five words in all, in texts that show a feeling, the value is unknown. Give them little weight.

**What is stored names and quotes nobody.** Beside the value, the sentence and the records with their links are kept; names, subjects and quoted words are
read afresh whenever somebody asks.

## All measures

${tables()}
`
