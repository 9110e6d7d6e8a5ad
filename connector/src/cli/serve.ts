import { wallClock } from '../clock.ts'
import { crms } from '../crm/crms.ts'
import { ConfigError } from '../errors.ts'
import type { CrmOf } from '../touchpoint/log-touchpoint.ts'
import { listen, web } from '../web/server.ts'
import { consoleDoor } from './console-door.ts'
import { keepAwake } from './keep-awake.ts'
import { emit } from './output.ts'
import { type CommonOptions, crmSettings, onlyPortal, withSession } from './session.ts'
import { running, verb } from './verb.ts'

export const serve = verb('serve', 'answer the cards')
  .option('--port <number>', 'port to listen on (default PORT or 8787)')
  .option('--host <address>', 'address to listen on', '127.0.0.1')
  .option('--console <dir>', 'also serve the console built in this folder, at /console')
  .action(
    running(async (options: CommonOptions & { port?: string; host: string; console?: string }) =>
      withSession(
        async session => {
          const { env, config, store, log } = session
          if (!env.clientSecret)
            throw new ConfigError('HUBSPOT_CLIENT_SECRET is not set', {
              field: 'HUBSPOT_CLIENT_SECRET',
              remedy:
                "copy the client secret from the app's Auth tab in HubSpot and export HUBSPOT_CLIENT_SECRET",
            })
          const settings = crmSettings({ ...env, token: env.token ?? '' }, config, [])
          const crmOf: CrmOf = portal => crms[config.crm]({ ...settings, portal })
          const app = web({
            store,
            config,
            log,
            clock: wallClock,
            recordUrl: portal => crmOf(portal).recordUrl,
            crmOf,
            clientSecret: env.clientSecret,
            publicUrl: env.publicUrl,
            console: options.console
              ? await consoleDoor(options.console, env, options.portal ?? (await onlyPortal(store)))
              : null,
          })
          const listening = await listen(
            app,
            options.port === undefined ? env.port : Number(options.port),
            options.host,
          )
          emit(
            options.json === true,
            { url: listening.url, publicUrl: env.publicUrl },
            () => `Answering cards at ${listening.url}, signed for ${env.publicUrl}. Stop with Ctrl-C.`,
          )
          const awake = keepAwake(store, log)
          await new Promise<void>(resolve => {
            for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
          })
          awake.stop()
          await listening.stop()
          return 0
        },
        { prepared: true },
      ),
    ),
  )
