import { execFileSync } from 'node:child_process'

/** What a program that logs this prints, on stdout and stderr together. */
function logged(statement: string, level = 'info'): string {
  const program = `
    import { logger } from ${JSON.stringify(new URL('./log.ts', import.meta.url).href)}
    const log = logger(${JSON.stringify(level)})
    const secret = 's3cr3t'
    ${statement}`
  return execFileSync('/bin/sh', ['-c', '"$0" --input-type=module -e "$1" 2>&1', process.execPath, program], {
    encoding: 'utf8',
  })
}

describe('the log', () => {
  it.each([
    `log.info({ token: secret, accessToken: secret, clientSecret: secret, databaseUrl: secret }, 'x')`,
    `log.info({ env: { token: secret, clientSecret: secret, databaseUrl: secret } }, 'x')`,
    `log.info({ headers: { authorization: 'Bearer ' + secret } }, 'x')`,
    `log.info({ headers: { Authorization: 'Bearer ' + secret } }, 'x')`,
    `log.info({ request: { headers: { authorization: secret, Authorization: secret } } }, 'x')`,
    `log.error({ err: Object.assign(new Error('x'), { config: { headers: { Authorization: secret } }, token: secret }) }, 'x')`,
    `log.child({ token: secret }).info('x')`,
  ])('never shows a secret: %s', statement => {
    const text = logged(statement)
    expect(text).toContain('"msg":"x"')
    expect(text).not.toContain('s3cr3t')
  })

  it('is lines of JSON on stderr, as many as the level asks for', () => {
    const lines = logged(`log.debug('no'); log.info('yes'); log.warn({ n: 1 }, 'too')`).trim().split('\n')
    expect(lines.map(line => JSON.parse(line))).toMatchObject([{ msg: 'yes' }, { msg: 'too', n: 1 }])
    expect(logged(`log.fatal('nothing')`, 'silent')).toBe('')
  })
})
