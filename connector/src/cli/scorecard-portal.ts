import { existsSync } from 'node:fs'
import type { Knowledge } from '@perennial/shared/health/lint/knowledge'
import type { LintedCard } from '@perennial/shared/health/lint/linted-card'
import { type Environment, readEnvironment } from '../config/environment.ts'
import { readConfigIfAny } from '../config/read-config.ts'
import type { Config } from '../config.ts'
import { crms } from '../crm/crms.ts'
import { calculatedIn, mappedIn } from '../scorecard/calculated-properties.ts'
import { portalKnowledge } from '../scorecard/portal-knowledge.ts'
import type { ScorecardFile } from '../scorecard/scorecard-file.ts'
import { placesFor } from '../store/postgres/places.ts'
import { failureReport } from './failure.ts'
import { tell } from './output.ts'
import { type CommonOptions, crmSettings, offlineScope, type Session, withSession } from './session.ts'

/**
 * What the stored portal tells about scorecards. Where none was asked for and none is at hand, nothing is, and a line on stderr
 * says what was left unchecked.
 */
export async function askPortal(
  cards: readonly LintedCard[],
  file: ScorecardFile,
  options: CommonOptions & { offline?: boolean },
): Promise<Knowledge | null> {
  if (options.offline) return null
  try {
    if (options.portal === undefined && !isStored(readEnvironment()))
      return unchecked('no portal is stored here')
    return await withSession(session => knowledgeOf(session, cards, file, options), { read: readConfigIfAny })
  } catch (error) {
    if (options.portal !== undefined) throw error
    return unchecked(failureReport(error).error.message)
  }
}

/** Whether there is a database to look into: none is made for a look at a file. */
const isStored = ({ databaseUrl, home }: Environment): boolean =>
  databaseUrl !== undefined || (existsSync(home) && existsSync(placesFor(home).data))

function unchecked(because: string): null {
  tell(
    `Looked at the file alone (${because}): not checked which measures have data, which accounts two scorecards claim, and which properties the CRM calculates.`,
  )
  return null
}

async function knowledgeOf(
  session: Session,
  cards: readonly LintedCard[],
  { written }: ScorecardFile,
  options: CommonOptions,
): Promise<Knowledge> {
  const config = withCards(session.config, cards)
  const { portalId, scope } = await offlineScope({ ...session, config }, options)
  const known = await session.store.portal(portalId, tx => portalKnowledge(tx, scope, config, cards))
  return { ...known, calculated: await calculated(session), mapped: mappedIn(written.mapping) }
}

/** The properties that the scorecards of the file read are to be looked at, not those of the scorecards in force. */
function withCards(config: Config, cards: readonly LintedCard[]): Config {
  const own = cards.map(({ card }) => card)
  const forAll = own.find(({ when }) => when === undefined)
  return {
    ...config,
    scorecards: own.filter(({ when }) => when !== undefined),
    scorecard: forAll ?? config.scorecard,
  }
}

/** Only the CRM knows which of its properties it calculates; without a token it is not asked. */
async function calculated({ env, config }: Session): Promise<Set<string> | null> {
  if (!env.token) return null
  try {
    return calculatedIn(await crms[config.crm](crmSettings(env, config, [])).describe())
  } catch (error) {
    tell(`Not checked which properties the CRM calculates: ${failureReport(error).error.message}`)
    return null
  }
}
