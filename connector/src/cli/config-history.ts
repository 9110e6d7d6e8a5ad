import { changesBetween } from '../config/publish.ts'
import { rulingVersion, type Version, versionsOf } from '../config/versions.ts'
import { rulesIn } from '../config.ts'
import { columns, count, emit } from './output.ts'
import { type CommonOptions, onlyPortal, withSession } from './session.ts'
import { running, verb } from './verb.ts'

export const configHistory = verb('history', 'every version, who published it and why').action(
  running(async (options: CommonOptions) =>
    withSession(async ({ store, file, config }) => {
      const portalId = options.portal ?? (await onlyPortal(store))
      const versions = await store.portal(portalId, tx => versionsOf(tx, portalId))
      const draft = changesBetween(rulesIn(config), rulesIn(file))
      emit(options.json === true, { portalId, ruling: rulingVersion(versions), versions, draft }, () =>
        [
          columns([['version', 'published', 'by', 'reason'], ...versions.map(row)]),
          '',
          draft.length === 0
            ? 'The file says what rules.'
            : `The file differs in ${count(draft.length, 'value')} and is a draft: preview it with \`perennial scorecard preview\`, then \`perennial config publish\`.`,
        ].join('\n'),
      )
      return 0
    }),
  ),
)

const row = ({ version, publishedAt, by, reason, origin, restores }: Version): (string | number)[] => [
  version,
  publishedAt.toISOString().slice(0, 16).replace('T', ' '),
  by ?? '-',
  restores === null
    ? (reason ?? (origin === 'file' ? 'taken from the file' : ''))
    : `version ${restores} again: ${reason}`,
]
